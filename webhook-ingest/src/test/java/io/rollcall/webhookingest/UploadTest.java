package io.rollcall.webhookingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class UploadTest {

  private final UploadMemory memory = new UploadMemory(1_000);
  private final Upload upload = new Upload(memory, 1_000);

  @Test
  void takesNoMoreThanTheBodyOnceItIsWhole() {
    add(100);
    add(10);
    add(10);
    assertThat(memory.taken()).isEqualTo(200);

    assertThat(upload.handOver()).hasSize(120);

    assertThat(memory.taken()).isEqualTo(120);
    upload.release();
    assertThat(memory.taken()).isZero();
  }

  private void add(int bytes) {
    upload.add(Unpooled.wrappedBuffer(new byte[bytes]));
  }
}
