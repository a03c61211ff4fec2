package io.rollcall.webhookingest;

import static io.netty.handler.codec.http.HttpHeaderNames.AUTHORIZATION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.rollcall.webhookingest.Admission.Admitted;
import io.rollcall.webhookingest.Admission.Refused;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the head of a request and decides whether its body is worth reading. */
final class Doorman {

  static final String PATH = "/webhooks/zoom/";
  static final String UNKNOWN = "unknown";

  private static final String IDENTITY = "identity";

  private final Senders senders;
  private final InstantSource clock;
  private final long toleranceMillis;
  private final int maxBodyBytes;

  Doorman(Senders senders, InstantSource clock, IngestProperties properties) {
    this.senders = senders;
    this.clock = clock;
    this.toleranceMillis = properties.timestampTolerance().toMillis();
    this.maxBodyBytes = properties.maxBodyBytes();
  }

  Admission admit(HttpMethod method, String uri, HttpHeaders headers) {
    Optional<Sender> sender = senders.byAccount(accountIn(uri));
    if (!HttpMethod.POST.equals(method)) {
      return new Refused(sender.map(Sender::account).orElse(UNKNOWN), Outcome.WRONG_METHOD);
    }
    return sender
        .map(known -> admit(known, headers))
        .orElseGet(() -> new Refused(UNKNOWN, Outcome.UNKNOWN_ACCOUNT));
  }

  private Admission admit(Sender sender, HttpHeaders headers) {
    if (!sender.verifiable()) {
      return new Refused(sender.account(), Outcome.NO_SECRET);
    }
    String encoding = headers.get(CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase(IDENTITY)) {
      return new Refused(sender.account(), Outcome.ENCODED);
    }
    if (declaresTooMuch(headers.get(CONTENT_LENGTH))) {
      return new Refused(sender.account(), Outcome.TOO_LARGE);
    }
    return sender.verificationToken() == null
        ? bySignature(sender, headers)
        : byToken(sender, headers);
  }

  private Admission bySignature(Sender sender, HttpHeaders headers) {
    Claim claim = Claim.of(headers.get(Claim.TIMESTAMP), headers.get(Claim.SIGNATURE));
    if (claim == null) {
      return new Refused(sender.account(), Outcome.BAD_SIGNATURE);
    }
    long apart = Math.abs(clock.millis() - claim.seconds() * 1_000);
    return apart <= toleranceMillis
        ? new Admitted(sender, claim)
        : new Refused(sender.account(), Outcome.OTHER_TIME);
  }

  private static Admission byToken(Sender sender, HttpHeaders headers) {
    String token = headers.get(AUTHORIZATION);
    return token != null && sender.hasToken(token)
        ? new Admitted(sender, null)
        : new Refused(sender.account(), Outcome.BAD_SIGNATURE);
  }

  private boolean declaresTooMuch(@Nullable String contentLength) {
    return contentLength != null && Long.parseLong(contentLength) > maxBodyBytes;
  }

  private static String accountIn(String uri) {
    int query = uri.indexOf('?');
    return uri.substring(PATH.length(), query < 0 ? uri.length() : query);
  }
}
