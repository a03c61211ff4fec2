package io.rollcall.zoomsimulator.limits;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.AccountRules.RegistrationLimit;
import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The limits per day of one user or one registrant; a refused call counts, too. */
@Component
public class DailyLimits {

  /** Registrations of one person. */
  public static final int REGISTRATIONS = 3;

  private static final int STATUS_CHANGES = 10;
  private static final String RESUME = " You can resume these API requests at GMT 00:00:00.";

  private final Counters counters;

  DailyLimits(Counters counters) {
    this.counters = counters;
  }

  /** Creates and updates of meetings and webinars, while a plan is enforced. */
  public void createOrUpdate(Account account, Host host) {
    int limit = account.rules().meetingsPerUserAndDay();
    if (account.rules().plan() != null
        && counters.today("meetings " + account.key() + " " + host.id()) > limit) {
      throw ZoomRefusal.tooMany(
          ("You have exceeded the daily rate limit (%d) of Meeting Create/Update API requests"
                  + " permitted for this particular user."
                  + " You may resume these requests at GMT 00:00:00.")
              .formatted(limit));
    }
  }

  /**
   * Registrations of one person.
   *
   * @param what {@code meeting} or {@code webinar}
   * @return how many are left today
   */
  public int registration(Account account, long number, String what, String email) {
    int count = count("registrations", account, number, email);
    if (count > REGISTRATIONS) {
      throw ZoomRefusal.tooMany(
          ("You have exceeded the daily rate limit of (3) for Add a %s registrant API requests"
                      + " for the registrant (%s).")
                  .formatted(what, email)
              + RESUME);
    }
    return REGISTRATIONS - count;
  }

  /** Registrations of one person within {@code batch_registrants}; counted by themselves. */
  public void batchRegistration(Account account, long number, String what, String email) {
    if (count("batches", account, number, email) > REGISTRATIONS) {
      throw ZoomRefusal.tooMany(
          ("You have exceeded the daily rate limit of (3) for %s Perform batch registration API"
                      + " requests for the registrant (%s).")
                  .formatted(what, email)
              + RESUME);
    }
  }

  /** Changes of one registrant's status. */
  public void statusChange(Account account, long number, String what, String email) {
    if (count("status", account, number, email) > STATUS_CHANGES) {
      throw ZoomRefusal.tooMany(
          ("You have exceeded the daily rate limit of (10) for %s Update registrant's status API"
                      + " requests for the registrant.")
                  .formatted(what)
              + RESUME);
    }
  }

  /** Of today, this one included; always the first where the rules count nothing. */
  private int count(String kind, Account account, long number, String email) {
    var counted = account.rules().registrationLimit();
    if (counted == RegistrationLimit.NONE) {
      return 1;
    }
    var by = counted == RegistrationLimit.ACCOUNT ? "all" : Long.toString(number);
    var who = email.toLowerCase(Locale.ROOT);
    return counters.today(kind + " " + account.key() + " " + by + " " + who);
  }
}
