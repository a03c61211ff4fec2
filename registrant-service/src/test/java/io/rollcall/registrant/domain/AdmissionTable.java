package io.rollcall.registrant.domain;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads {@code admission.txt}. */
record AdmissionTable(
    Map<String, List<String>> values, List<Line> lines, Map<String, String> asked) {

  /** One line: for each column the values that fit, and what comes of it. */
  record Line(List<List<String>> conditions, String verdict) {

    boolean fits(List<String> combination) {
      for (int column = 0; column < conditions.size(); column++) {
        if (!conditions.get(column).contains(combination.get(column))) {
          return false;
        }
      }
      return true;
    }
  }

  static AdmissionTable read() {
    Map<String, List<String>> values = named(part("values"));
    Map<String, List<String>> sets = named(part("sets"));
    List<Line> lines =
        part("table").stream().skip(1).map(line -> line(line, values, sets)).toList();
    return new AdmissionTable(
        values,
        lines,
        part("asked before saying no").stream()
            .map(AdmissionTable::cells)
            .collect(toMap(List::getFirst, List::getLast)));
  }

  /** Every combination of the values. */
  Stream<List<String>> combinations() {
    Stream<List<String>> combinations = Stream.of(List.of());
    for (List<String> column : values.values()) {
      combinations =
          combinations.flatMap(
              first ->
                  column.stream().map(it -> Stream.concat(first.stream(), Stream.of(it)).toList()));
    }
    return combinations;
  }

  /** What the lines that fit say; one, in a good table. */
  List<String> verdicts(List<String> combination) {
    return lines.stream().filter(line -> line.fits(combination)).map(Line::verdict).toList();
  }

  private static Line line(
      String text, Map<String, List<String>> values, Map<String, List<String>> sets) {
    List<String> cells = cells(text);
    List<List<String>> conditions = new ArrayList<>();
    for (List<String> column : values.values()) {
      conditions.add(meant(cells.get(conditions.size()), column, sets));
    }
    return new Line(conditions, cells.getLast());
  }

  private static List<String> meant(
      String cell, List<String> column, Map<String, List<String>> sets) {
    List<String> meant =
        cell.equals("*")
            ? column
            : Arrays.stream(cell.split("/"))
                .flatMap(word -> sets.getOrDefault(word, List.of(word)).stream())
                .toList();
    if (!column.containsAll(meant)) {
      throw new IllegalArgumentException(cell + " is none of " + column);
    }
    return meant;
  }

  private static Map<String, List<String>> named(List<String> lines) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (String line : lines) {
      String[] both = line.split(":");
      named.put(both[0].strip(), Arrays.stream(both[1].split(",")).map(String::strip).toList());
    }
    return named;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }

  /** The lines under a heading, up to the next one. */
  private static List<String> part(String heading) {
    return text()
        .lines()
        .filter(it -> !it.isBlank() && !it.startsWith("#"))
        .dropWhile(it -> !it.equals(heading))
        .skip(1)
        .takeWhile(it -> it.contains("|") || it.contains(":"))
        .toList();
  }

  private static String text() {
    try (InputStream text = AdmissionTable.class.getResourceAsStream("/admission.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
