package io.rollcall.platform.paging;

import io.rollcall.platform.problems.ProblemException;
import io.rollcall.platform.problems.Problems;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: the parameters {@code limit} and {@code cursor}. Controllers
 * take it as a parameter.
 *
 * @param limit 1 to 200
 * @param after where the page before ended; null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor after) {

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS = Set.of("limit", "cursor");

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /**
   * Reads the parameters.
   *
   * @throws ProblemException {@code validation} or {@code bad-cursor}
   */
  public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : limit(limit), cursor == null ? null : Cursor.parse(cursor));
  }

  /** How many items the query asks for: one more, to know whether there is a next page. */
  public int fetch() {
    return limit + 1;
  }

  private static int limit(String text) {
    boolean number = text.matches("[0-9]{1,3}");
    int limit = number ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw Problems.validation("?limit", "range", "A number from 1 to " + MAX_LIMIT).exception();
    }
    return limit;
  }
}
