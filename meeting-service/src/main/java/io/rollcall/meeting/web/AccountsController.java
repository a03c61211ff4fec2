package io.rollcall.meeting.web;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.problems.Problems;
import io.rollcall.platform.rights.Rights;
import io.rollcall.zoomclient.accounts.ZoomAccounts;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The Zoom accounts and hosts that may be used now. */
@RestController
@RequestMapping("/api/v1")
class AccountsController {

  private final Accounts accounts;
  private final ZoomAccounts zoom;
  private final Rights rights;

  AccountsController(Accounts accounts, ZoomAccounts zoom, Rights rights) {
    this.accounts = accounts;
    this.zoom = zoom;
    this.rights = rights;
  }

  @GetMapping("/accounts")
  Page<AccountJson> accounts(PageRequest page, Caller caller) {
    allow(rights.mayOperate(caller));
    Cursor after = page.after();
    List<AccountJson> found =
        accounts.all().stream()
            .filter(account -> after == null || account.key().compareTo(after.string(0)) > 0)
            .limit(page.fetch())
            .map(AccountJson::of)
            .toList();
    return Page.of(found, page, account -> Cursor.at(account.key()));
  }

  @GetMapping("/hosts")
  Page<HostJson> hosts(
      @RequestParam MultiValueMap<String, String> filters, PageRequest page, Caller caller) {
    allow(rights.mayChooseHost(caller));
    Set<String> keys = Filters.accounts(filters);
    Cursor after = page.after();
    List<HostJson> found =
        accounts.all().stream()
            .filter(account -> keys.isEmpty() || keys.contains(account.key()))
            .flatMap(account -> account.hosts().stream().map(host -> HostJson.of(account, host)))
            .filter(host -> after == null || host.isAfter(after))
            .sorted()
            .limit(page.fetch())
            .toList();
    return Page.of(found, page, HostJson::place);
  }

  @PostMapping("/accounts/{key}/check")
  Mono<AccountCheckJson> check(@PathVariable String key, Caller caller) {
    allow(rights.mayOperate(caller));
    Account account = accounts.byKey(key).orElseThrow(() -> Problems.notFound().exception());
    return zoom.check(account).map(check -> AccountCheckJson.of(account, check));
  }

  private static void allow(boolean may) {
    if (!may) {
      throw Problems.forbidden().exception();
    }
  }
}
