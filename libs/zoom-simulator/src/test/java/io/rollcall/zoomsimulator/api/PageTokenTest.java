package io.rollcall.zoomsimulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageTokenTest {

  @Test
  void aTokenLeadsToTheNextRows() {
    var text = PageToken.first(7).after(30).text();

    assertThat(PageToken.read(text, 7).offset()).isEqualTo(30);
  }

  @Test
  void aTokenOfOtherParametersIsRefused() {
    var text = PageToken.first(7).after(30).text();

    assertThatThrownBy(() -> PageToken.read(text, 8)).isInstanceOf(ZoomRefusal.class);
  }

  @Test
  void anExpiredTokenIsRefused() {
    var expired = new PageToken(30, 7, Instant.now().minusMillis(1)).text();

    assertThatThrownBy(() -> PageToken.read(expired, 7))
        .hasMessage("The next page token is either invalid or has expired.");
  }
}
