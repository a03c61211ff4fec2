package io.rollcall.testkit.rights;

/**
 * An operation of an OpenAPI document.
 *
 * @param method in capitals
 * @param path with its variables: {@code /api/v1/meetings/{id}}
 */
public record Operation(String method, String path) implements Comparable<Operation> {

  static Operation parse(String text) {
    String[] parts = text.strip().split(" +", 2);
    return new Operation(parts[0], parts[1]);
  }

  @Override
  public int compareTo(Operation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
