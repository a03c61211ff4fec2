package io.rollcall.zoomsimulator.accounts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The accounts to start with, usually from the file named by ROLLCALL_SIMULATOR_ACCOUNTS_FILE.
 *
 * @param accounts none by default
 */
@ConfigurationProperties("rollcall.simulator")
record ConfiguredAccounts(List<Account> accounts) {

  ConfiguredAccounts {
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
  }
}
