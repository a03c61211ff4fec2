package io.rollcall.registrant.web;

import io.rollcall.contracts.Words;
import io.rollcall.registrant.domain.Registrant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's row, as clients see it.
 *
 * @param userId null while known by e-mail only
 */
record RegistrantJson(
    UUID id,
    @Nullable String userId,
    String type,
    String firstName,
    @Nullable String lastName,
    @Nullable String email,
    String status,
    Instant registeredAt) {

  static RegistrantJson of(Registrant row) {
    return new RegistrantJson(
        row.id(),
        row.person().userId(),
        Words.of(row.type()),
        row.person().firstName(),
        row.person().lastName(),
        row.person().email(),
        Words.of(row.status()),
        row.registeredAt());
  }
}
