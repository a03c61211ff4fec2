package io.rollcall.gateway.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The documents of the services that have built something, as the build packed them. */
public record ServiceDocuments(List<ServiceDocument> all) {

  public ServiceDocuments {
    all = List.copyOf(all);
  }

  /** Those on the class path: {@code services/<service>/openapi.yaml}, where there is one. */
  public static ServiceDocuments packed() {
    return new ServiceDocuments(
        Arrays.stream(Service.values()).flatMap(ServiceDocuments::packed).toList());
  }

  private static Stream<ServiceDocument> packed(Service service) {
    ClassPathResource file = new ClassPathResource("services/" + service.key() + "/openapi.yaml");
    return file.exists() ? Stream.of(read(service, file)) : Stream.empty();
  }

  private static ServiceDocument read(Service service, ClassPathResource file) {
    try (InputStream content = file.getInputStream()) {
      return new ServiceDocument(service, new YAMLMapper().readTree(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
