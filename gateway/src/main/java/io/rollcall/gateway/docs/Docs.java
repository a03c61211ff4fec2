package io.rollcall.gateway.docs;

import io.rollcall.gateway.services.ServiceDocuments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API document and the page to try it. */
@RestController
class Docs {

  /** The page runs what the gateway itself serves, and talks to nobody else. */
  private static final String ONLY_OURSELVES =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final byte[] json;
  private final byte[] yaml;

  Docs(ServiceDocuments documents) {
    ObjectNode document = ApiDocument.of(documents);
    json = new JsonMapper().writeValueAsBytes(document);
    yaml = new YAMLMapper().writeValueAsBytes(document);
  }

  @GetMapping("/api/docs")
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", ONLY_OURSELVES)
        .body(new ClassPathResource("docs/index.html"));
  }

  @GetMapping("/api/docs/openapi.json")
  ResponseEntity<byte[]> json() {
    return document(MediaType.APPLICATION_JSON, json);
  }

  @GetMapping("/api/docs/openapi.yaml")
  ResponseEntity<byte[]> yaml() {
    return document(MediaType.APPLICATION_YAML, yaml);
  }

  private static ResponseEntity<byte[]> document(MediaType type, byte[] content) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).body(content);
  }
}
