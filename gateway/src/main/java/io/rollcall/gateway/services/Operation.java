package io.rollcall.gateway.services;

import org.springframework.http.HttpMethod;

/**
 * A method of a path template.
 *
 * @param path the template; what its variables are called does not matter: each is {@code {}}
 */
public record Operation(HttpMethod method, String path) {

  public Operation {
    path = path.replaceAll("\\{[^}]*}", "{}");
  }
}
