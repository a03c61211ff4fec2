package io.rollcall.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next to be passed on as {@code cursor} for the part that follows; null after the last
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of a query that asked for one item more than the page holds.
   *
   * @param found at most {@link PageRequest#fetch()} items
   * @param cursorAt the sort values of an item
   */
  public static <T> Page<T> of(List<T> found, PageRequest asked, Function<T, Cursor> cursorAt) {
    if (found.size() <= asked.limit()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, asked.limit());
    return new Page<>(items, cursorAt.apply(items.getLast()));
  }

  /** The same page with its items in another form. */
  public <R> Page<R> map(Function<? super T, ? extends R> form) {
    return new Page<>(items.stream().<R>map(form).toList(), next);
  }
}
