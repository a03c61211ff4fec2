package io.rollcall.gateway.routes;

import io.rollcall.gateway.services.Operation;
import io.rollcall.gateway.services.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A row of the resource table.
 *
 * @param methods those it is meant to have, in the order of the table
 * @param built those of them that its service has
 */
record Resource(
    Service service, PathPattern path, List<HttpMethod> methods, Set<HttpMethod> built) {

  static Resource of(
      Service service, PathPattern path, List<HttpMethod> methods, Set<Operation> operations) {
    return new Resource(
        service,
        path,
        methods,
        methods.stream()
            .filter(method -> operations.contains(new Operation(method, path.getPatternString())))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** What it is meant to have. */
  List<Operation> operations() {
    return methods.stream().map(method -> new Operation(method, path.getPatternString())).toList();
  }

  Destination of(HttpMethod asked) {
    HttpMethod method = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
    if (!methods.contains(method)) {
      return new Destination.WrongMethod(this);
    }
    return built.contains(method) ? new Destination.Built(this) : new Destination.NotBuilt(this);
  }
}
