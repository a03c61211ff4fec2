package io.rollcall.registrant.asking;

import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * In whose name owners are asked: the caller's. What proves it goes on as it came, and is shown
 * nowhere.
 */
public final class Asker {

  private static final List<String> PASSED_ON =
      List.of(HttpHeaders.AUTHORIZATION, "X-On-Behalf-Of", "X-Request-Id");

  private final HttpHeaders headers = new HttpHeaders();

  private Asker() {}

  /**
   * Whoever sent a request.
   *
   * @param request its headers
   */
  public static Asker of(HttpHeaders request) {
    Asker asker = new Asker();
    for (String name : PASSED_ON) {
      List<String> values = request.get(name);
      if (values != null) {
        asker.headers.put(name, values);
      }
    }
    return asker;
  }

  void sign(HttpHeaders question) {
    question.putAll(headers);
  }
}
