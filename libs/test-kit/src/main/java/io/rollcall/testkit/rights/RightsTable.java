package io.rollcall.testkit.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table: first line {@code operation,<kind of caller>,...}, then for each operation the status
 * that each kind of caller gets. Lines that begin with {@code #} are remarks.
 */
record RightsTable(Map<Operation, Map<String, Integer>> rows) {

  record Cell(Operation operation, String caller, int status) {}

  static RightsTable parse(Stream<String> text) {
    List<String[]> lines =
        text.filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(",", -1))
            .toList();
    String[] header = lines.getFirst();
    Map<Operation, Map<String, Integer>> rows = new TreeMap<>();
    lines.stream().skip(1).forEach(line -> rows.put(Operation.parse(line[0]), row(header, line)));
    return new RightsTable(rows);
  }

  private static Map<String, Integer> row(String[] header, String[] line) {
    if (line.length != header.length) {
      throw new IllegalArgumentException("a status for each caller: " + Arrays.toString(line));
    }
    Map<String, Integer> row = new TreeMap<>();
    for (int column = 1; column < header.length; column++) {
      row.put(header[column].strip(), Integer.parseInt(line[column].strip()));
    }
    return row;
  }

  Set<Operation> operations() {
    return rows.keySet();
  }

  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    rows.forEach(
        (operation, row) ->
            row.forEach((caller, status) -> cells.add(new Cell(operation, caller, status))));
    return cells;
  }
}
