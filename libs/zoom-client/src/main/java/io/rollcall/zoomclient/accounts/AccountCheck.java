package io.rollcall.zoomclient.accounts;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an account can be used.
 *
 * @param token until when a token is good that Zoom gave right now; of a JWT app one that we
 *     signed, of which the hosts tell more
 * @param missingScopes by service, without those that have all they need; empty when Zoom does not
 *     tell the scopes: for JWT apps
 * @param hosts each of the account file; what can be told of the plan, which Zoom tells to no app
 *     that may not read bills
 */
public record AccountCheck(
    ZoomAnswer<Instant> token,
    Optional<Map<String, Set<String>>> missingScopes,
    ZoomAnswer<List<HostCheck>> hosts) {}
