package io.rollcall.platform.database;

import io.netty.buffer.ByteBuf;

/**
 * Finds the end of PostgreSQL's answers: ReadyForQuery, the bytes {@code 'Z' 0 0 0 5} and a status
 * (PostgreSQL: Frontend/Backend Protocol, Message Formats). It may come in pieces.
 */
final class AnswerEnd {

  private static final int LENGTH = 6;
  private static final long READY = ((long) 'Z' << 32) + 5;
  private static final long FIVE_BYTES = (1L << 40) - 1;

  private long tail;

  /** Whether these are the last bytes of an answer. */
  boolean isReachedBy(ByteBuf bytes) {
    int last = bytes.writerIndex();
    for (int i = Math.max(bytes.readerIndex(), last - LENGTH); i < last; i++) {
      tail = tail << 8 | bytes.getUnsignedByte(i);
    }
    return (tail >>> 8 & FIVE_BYTES) == READY;
  }
}
