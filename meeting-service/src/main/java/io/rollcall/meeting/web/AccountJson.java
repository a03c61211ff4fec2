package io.rollcall.meeting.web;

import io.rollcall.contracts.Words;
import io.rollcall.platform.accounts.Account;
import java.util.List;

/** An account as operators see it, without anything secret. */
record AccountJson(String key, String kind, String plan, List<String> zoomAccountIds, int hosts) {

  static AccountJson of(Account account) {
    return new AccountJson(
        account.key(),
        Words.of(account.kind()),
        Words.of(account.plan()),
        account.zoomAccountIds().stream().sorted().toList(),
        account.hosts().size());
  }
}
