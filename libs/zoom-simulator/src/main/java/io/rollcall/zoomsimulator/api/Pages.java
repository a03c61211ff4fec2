package io.rollcall.zoomsimulator.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Zoom's pages: at most 300 rows, 30 by default, and a token for the next. */
public final class Pages {

  private static final int SIZE_LIMIT = 300;

  private Pages() {}

  /**
   * The page asked for.
   *
   * @param name of the rows in the answer
   * @param parameters whatever else the call was made with; a token lives only with the same
   */
  public static <T> Map<String, Object> of(
      String name,
      List<T> all,
      Function<T, Map<String, Object>> view,
      Asked asked,
      Object... parameters) {
    int size = Math.clamp(asked.size(), 1, SIZE_LIMIT);
    var page = PageToken.read(asked.token(), Objects.hash(name, size, Objects.hash(parameters)));
    int from = Math.min(page.offset(), all.size());
    int to = Math.min(from + size, all.size());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("page_count", (all.size() + size - 1) / size);
    answer.put("page_size", size);
    answer.put("total_records", all.size());
    answer.put("next_page_token", to < all.size() ? page.after(size).text() : "");
    answer.put(name, all.subList(from, to).stream().map(view).toList());
    return answer;
  }

  /** {@code page_size} and {@code next_page_token}. */
  public record Asked(int size, String token) {}
}
