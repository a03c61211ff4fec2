package io.rollcall.zoomsimulator.users;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Users by id or e-mail; {@code me} is nobody, as the app acts for an account. */
@RestController
class UsersController {

  @GetMapping("/v2/users/{user}")
  Map<String, Object> get(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String user) {
    var host = account.host(user).orElseThrow(() -> ZoomRefusal.noSuchUser(user));
    var view = view(host);
    view.put("account_id", account.accountId());
    return view;
  }

  @GetMapping("/v2/users")
  Map<String, Object> list(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @RequestParam(defaultValue = "active") String status,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    var all = status.equals("active") ? account.hosts() : List.<Host>of();
    var asked = new Pages.Asked(pageSize, token);
    return Pages.of("users", all, UsersController::view, asked, account.key(), status);
  }

  private static Map<String, Object> view(Host host) {
    var name = host.email().substring(0, Math.max(1, host.email().indexOf('@')));
    var view = new LinkedHashMap<String, Object>();
    view.put("id", host.id());
    view.put("email", host.email());
    view.put("first_name", name);
    view.put("last_name", "Host");
    view.put("display_name", name + " Host");
    view.put("type", host.type());
    view.put("status", "active");
    view.put("timezone", "UTC");
    view.put("verified", 1);
    return view;
  }
}
