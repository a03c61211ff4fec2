package io.rollcall.platform.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one folder with one ending, each read into a value.
 *
 * <ol>
 *   <li>A file that cannot be used keeps the value of its last good content.
 *   <li>A file is gone when two readings in a row have not found it: replacing one in two steps is
 *       never seen as removing it.
 *   <li>A folder that cannot be listed changes nothing.
 *   <li>Nothing of a content is logged.
 * </ol>
 */
final class WatchedFiles<T> {

  private static final Logger log = LoggerFactory.getLogger(WatchedFiles.class);
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final int MAX_FILES = 1_000;

  private final Path folder;
  private final String ending;
  private final int maxBytes;
  private final Parser<T> parser;
  private Map<String, WatchedFile<T>> files = Map.of();
  private boolean listed = true;

  WatchedFiles(Path folder, String ending, int maxBytes, Parser<T> parser) {
    this.folder = folder;
    this.ending = ending;
    this.maxBytes = maxBytes;
    this.parser = parser;
  }

  /** Reads what has changed; returns the values by key, the last good ones included. */
  synchronized Map<String, T> read() {
    try {
      files = next(list());
      listed = true;
    } catch (IOException e) {
      if (listed) {
        log.error("The folder {} cannot be read; nothing of it changes", folder);
      }
      listed = false;
    }
    Map<String, T> values = new TreeMap<>();
    files.forEach(
        (key, file) -> {
          if (file.value() != null) {
            values.put(key, file.value());
          }
        });
    return values;
  }

  /** How many files stand there whose present content cannot be used. */
  synchronized int unusable() {
    return (int) files.values().stream().filter(file -> file.problem() != null).count();
  }

  private Map<String, WatchedFile<T>> next(Map<String, Path> found) {
    Map<String, WatchedFile<T>> next = new HashMap<>();
    files.forEach(
        (key, file) -> {
          if (!file.missed()) {
            next.put(key, file.missing());
          }
        });
    found.forEach((key, path) -> next.put(key, read(key, path)));
    files.keySet().stream()
        .filter(key -> !next.containsKey(key))
        .forEach(key -> log.warn("{}{} is gone", key, ending));
    return next;
  }

  private WatchedFile<T> read(String key, Path path) {
    WatchedFile<T> known = files.getOrDefault(key, WatchedFile.unknown());
    byte[] hash = new byte[0];
    try {
      byte[] content = content(path);
      hash = sha256(content);
      return known.readAlready(hash) ? known.found() : known.good(hash, parser.parse(key, content));
    } catch (IOException e) {
      return bad(key, known, hash, "it cannot be opened");
    } catch (UnreadableFile e) {
      return bad(key, known, hash, String.valueOf(e.getMessage()));
    }
  }

  private WatchedFile<T> bad(String key, WatchedFile<T> known, byte[] hash, String problem) {
    if (!problem.equals(known.problem())) {
      log.error("{}{} cannot be used, its last good content stays: {}", key, ending, problem);
    }
    return known.bad(hash, problem);
  }

  private byte[] content(Path path) throws IOException, UnreadableFile {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] content = in.readNBytes(maxBytes + 1);
      UnreadableFile.require(content.length <= maxBytes, "larger than " + maxBytes + " bytes");
      return content;
    }
  }

  private Map<String, Path> list() throws IOException {
    Map<String, Path> found = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      paths
          .filter(path -> path.getFileName().toString().endsWith(ending))
          .filter(path -> KEY.matcher(keyOf(path)).matches())
          .limit(MAX_FILES)
          .forEach(path -> found.put(keyOf(path), path));
    }
    return found;
  }

  private String keyOf(Path path) {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Makes a value of a file's content. */
  interface Parser<T> {
    T parse(String key, byte[] content) throws UnreadableFile;
  }
}
