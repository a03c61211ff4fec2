package io.rollcall.platform.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Zoom account id belongs to one account: what did not change keeps it. */
final class ZoomIdClaims {

  private static final Logger log = LoggerFactory.getLogger(ZoomIdClaims.class);

  private ZoomIdClaims() {}

  /**
   * Refuses accounts that claim the same Zoom account id.
   *
   * @throws IllegalStateException naming both accounts
   */
  static void refuseDuplicates(Collection<Account> accounts) {
    Map<String, String> ownerOf = new HashMap<>();
    for (Account account : accounts) {
      for (String id : account.zoomAccountIds()) {
        String other = ownerOf.put(id, account.key());
        if (other != null) {
          throw new IllegalStateException(
              "The accounts %s and %s claim the same Zoom account id"
                  .formatted(other, account.key()));
        }
      }
    }
  }

  /** The accounts after a reading while running: a changed one never takes another's id. */
  static Map<String, Account> settle(Map<String, Account> before, Map<String, Account> read) {
    Map<String, Account> settled = new TreeMap<>(read);
    settled.entrySet().removeIf(entry -> !entry.getValue().equals(before.get(entry.getKey())));
    read.forEach((key, changed) -> admit(key, changed, before, settled));
    return settled;
  }

  private static void admit(
      String key, Account changed, Map<String, Account> before, Map<String, Account> settled) {
    if (settled.containsKey(key)) {
      return;
    }
    Optional<Account> rival = rivalOf(changed, settled);
    if (rival.isEmpty()) {
      settled.put(key, changed);
      return;
    }
    log.error("{}.yaml claims a Zoom account id of {}; it is not used", key, rival.get().key());
    Account former = before.get(key);
    if (former != null && rivalOf(former, settled).isEmpty()) {
      settled.put(key, former);
    }
  }

  private static Optional<Account> rivalOf(Account account, Map<String, Account> settled) {
    return settled.values().stream()
        .filter(
            other -> other.zoomAccountIds().stream().anyMatch(account.zoomAccountIds()::contains))
        .findFirst();
  }
}
