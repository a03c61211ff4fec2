package io.rollcall.webhookingest;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** A body while it comes in. Belongs to one event loop. */
final class Upload {

  /** What is read past the limit, and thrown away, so that the client gets to read the answer. */
  private static final int MAX_DISCARDED_BYTES = 8 * 1024 * 1024;

  private static final byte[] NOTHING = {};

  private final UploadMemory memory;
  private final int maxBytes;
  private byte[] bytes = NOTHING;
  private int length;
  private int reserved;
  private long received;
  private boolean refused;

  Upload(UploadMemory memory, int maxBytes) {
    this.memory = memory;
    this.maxBytes = maxBytes;
  }

  /** Takes the next part. Returns true when the rest is not worth waiting for. */
  boolean add(ByteBuf part) {
    int size = part.readableBytes();
    received += size;
    if (received > maxBytes || refused || !makeRoom(size)) {
      giveUp();
      return received > (long) maxBytes + MAX_DISCARDED_BYTES;
    }
    part.getBytes(part.readerIndex(), bytes, length, size);
    length += size;
    return false;
  }

  boolean tooLarge() {
    return received > maxBytes;
  }

  /** There was no memory left for it. */
  boolean refused() {
    return refused;
  }

  /** What was read, once: from then on it is the caller's, and only its memory is still taken. */
  byte[] handOver() {
    byte[] whole = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    bytes = NOTHING;
    memory.giveBack(reserved - length);
    reserved = length;
    return whole;
  }

  /** Gives the memory back. */
  void release() {
    memory.giveBack(reserved);
    reserved = 0;
  }

  private boolean makeRoom(int size) {
    int needed = length + size;
    if (needed <= bytes.length) {
      return true;
    }
    int capacity = length == 0 ? needed : Math.min(maxBytes, Math.max(needed, 2 * length));
    if (!memory.take(capacity - reserved)) {
      return false;
    }
    reserved = capacity;
    bytes = Arrays.copyOf(bytes, capacity);
    return true;
  }

  private void giveUp() {
    refused = true;
    bytes = NOTHING;
    length = 0;
    release();
  }
}
