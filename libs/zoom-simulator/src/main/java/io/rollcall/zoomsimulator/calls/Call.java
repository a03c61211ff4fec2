package io.rollcall.zoomsimulator.calls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;

/** One call of the REST API or of the token endpoint, while and after it is made. */
public final class Call {

  /** Request attribute with this call. */
  public static final String ATTRIBUTE = "zoom.call";

  private final long id;
  private final Instant at = Instant.now();
  private final String method;
  private final String path;
  private final @Nullable String operation;
  private final MessageDigest digest = sha256();
  private volatile @Nullable String bodyHash;
  private volatile @Nullable String account;
  private volatile @Nullable String fault;
  private volatile @Nullable Integer status;

  Call(long id, String method, String path, @Nullable String operation) {
    this.id = id;
    this.method = method;
    this.path = path;
    this.operation = operation;
  }

  /**
   * What the ledger tells of a call.
   *
   * @param operation its {@code operationId}; null for a path that Zoom does not know
   * @param account whose token it bore; null when it was kept out before
   * @param bodyHash SHA-256 of the body as it came, in hex; null when nobody read one
   * @param fault the fault that was applied
   * @param status of the answer, or of what would have been the answer; null when it did not get
   *     that far
   */
  public record View(
      long id,
      Instant at,
      @Nullable String operation,
      String method,
      String path,
      @Nullable String account,
      @Nullable String bodyHash,
      @Nullable String fault,
      @Nullable Integer status) {}

  public View view() {
    return new View(id, at, operation, method, path, account, bodyHash, fault, status);
  }

  public void by(String accountKey) {
    account = accountKey;
  }

  public void disturbed(String kind) {
    fault = kind;
  }

  public void answered(@Nullable Integer answer) {
    status = answer;
  }

  void add(DataBuffer part) {
    try (var buffers = part.readableByteBuffers()) {
      buffers.forEachRemaining(digest::update);
    }
  }

  void bodyEnds() {
    bodyHash = HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
