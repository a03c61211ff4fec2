package io.rollcall.platform.rows;

import io.r2dbc.spi.Parameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into columns: one text array each, which {@code unnest} turns back into rows.
 * PostgreSQL casts the text, so that every type and null travel alike.
 */
public final class Columns<T> {

  /** What stands in one column of a row; null for nothing. */
  public interface Value<T> {
    @Nullable Object of(T row);
  }

  private final Map<String, Value<T>> columns = new LinkedHashMap<>();
  private final StringBuilder unnest = new StringBuilder();

  public Columns<T> with(String name, String type, Value<T> value) {
    columns.put(name, value);
    unnest.append(unnest.isEmpty() ? "" : ", ").append(":%s::%s[]".formatted(name, type));
    return this;
  }

  /** {@code unnest(:a::uuid[], :b::text[]) as alias (a, b)}. */
  public String rows(String alias) {
    return "unnest(%s) as %s (%s)".formatted(unnest, alias, names());
  }

  public String names() {
    return String.join(", ", columns.keySet());
  }

  public Map<String, Object> of(Collection<? extends T> rows) {
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach((name, column) -> values.put(name, texts(rows, column)));
    return values;
  }

  private static <T> Object texts(Collection<? extends T> rows, Value<T> column) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    int i = 0;
    for (T row : rows) {
      Object value = column.of(row);
      texts[i++] = value == null ? null : value.toString();
    }
    return Parameters.in(texts);
  }

  /** Ids for {@code = any(:ids)}. */
  public static Object ids(Collection<UUID> ids) {
    return Parameters.in(List.copyOf(ids).toArray(UUID[]::new));
  }
}
