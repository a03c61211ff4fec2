package io.rollcall.webhookingest;

import java.util.concurrent.atomic.AtomicLong;

/** How much all bodies together may hold while they are being read, verified and handed over. */
final class UploadMemory {

  private final long maxBytes;
  private final AtomicLong taken = new AtomicLong();

  UploadMemory(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  boolean take(int bytes) {
    if (taken.addAndGet(bytes) <= maxBytes) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void giveBack(int bytes) {
    taken.addAndGet(-bytes);
  }

  long taken() {
    return taken.get();
  }
}
