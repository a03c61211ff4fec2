package io.rollcall.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rollcall.platform.accounts.Account.Kind;
import io.rollcall.platform.accounts.Account.Plan;
import io.rollcall.platform.accounts.AccountFilesProperties.AccountsFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFilesTest {

  @TempDir Path folder;

  @Test
  void anAccountIsReadWithItsHostsAndDefaults() throws IOException {
    write(
        "campus",
        """
        key: campus
        kind: oauth
        zoom-account-ids: [abcDEF123, 42]
        plan: business
        hosts:
          - {email: host1@campus.example, registration: true, webinars: true, cloud-recording: true}
          - {email: host2@campus.example, meetings-at-once: 2}
        """);

    Account campus = Accounts.in(folder).byKey("campus").orElseThrow();

    assertThat(campus.kind()).isEqualTo(Kind.OAUTH);
    assertThat(campus.plan()).isEqualTo(Plan.BUSINESS);
    assertThat(campus.zoomAccountIds()).containsExactlyInAnyOrder("abcDEF123", "42");
    assertThat(campus.apiUrl()).isEqualTo(URI.create("https://api.zoom.us/v2"));
    assertThat(campus.tokenUrl()).isEqualTo(URI.create("https://zoom.us/oauth/token"));
    assertThat(campus.hosts())
        .containsExactly(
            new Account.Host("host1@campus.example", true, true, true, 1),
            new Account.Host("host2@campus.example", false, false, false, 2));
    assertThat(campus.host("HOST1@campus.example")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key: [",
        "key: other\nkind: oauth\nzoom-account-ids: [a]\nplan: pro",
        "key: campus\nkind: saml\nzoom-account-ids: [a]\nplan: pro",
        "key: campus\nkind: oauth\nzoom-account-ids: []\nplan: pro",
        "key: campus\nkind: oauth\nzoom-account-ids: [a]",
        "key: campus\nkind: oauth\nzoom-account-ids: [a]\nplan: pro\nhotsts: []",
        "key: campus\nkind: oauth\nzoom-account-ids: [a]\nplan: pro\nplan: free",
        "key: campus\nkind: oauth\nzoom-account-ids: [a]\nplan: pro\napi-url: ftp://zoom",
        "key: campus\nkind: oauth\nzoom-account-ids: [a]\nplan: pro\nhosts: [{email: x}]",
        "key: campus\nkind: oauth\nzoom-account-ids: [a]\nplan: pro\n"
            + "hosts: [{email: a@b}, {email: A@b}]",
        "key: campus\nkind: oauth\nzoom-account-ids: [a]\nplan: pro\n"
            + "hosts: [{email: a@b, meetings-at-once: 0}]",
      })
  void aBadFileKeepsTheLastGoodStateAndIsCounted(String bad) throws IOException {
    write("campus", account("campus", "zoom1"));
    Accounts accounts = Accounts.in(folder);

    write("campus", bad);
    accounts.refresh();

    assertThat(accounts.byKey("campus").orElseThrow().zoomAccountIds()).containsExactly("zoom1");
    assertThat(accounts.unusable()).isEqualTo(1);
  }

  @Test
  void aFileThatIsMendedIsUsedAgain() throws IOException {
    write("campus", "key: [");
    Accounts accounts = Accounts.in(folder);
    assertThat(accounts.all()).isEmpty();

    write("campus", account("campus", "zoom2"));
    accounts.refresh();

    assertThat(accounts.all()).extracting(Account::key).containsExactly("campus");
    assertThat(accounts.unusable()).isZero();
  }

  @Test
  void twoAccountsWithOneZoomIdRefuseTheStart() throws IOException {
    write("campus", account("campus", "zoom1"));
    write("faculty", account("faculty", "zoom1"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Accounts.in(folder))
        .withMessageContaining("campus")
        .withMessageContaining("faculty");
  }

  @Test
  void aRunningAccountNeverLosesItsZoomIdToAChangedFile() throws IOException {
    write("campus", account("campus", "zoom1"));
    write("faculty", account("faculty", "zoom2"));
    Accounts accounts = Accounts.in(folder);

    write("faculty", account("faculty", "zoom1"));
    accounts.refresh();

    assertThat(accounts.byKey("campus").orElseThrow().zoomAccountIds()).containsExactly("zoom1");
    assertThat(accounts.byKey("faculty").orElseThrow().zoomAccountIds()).containsExactly("zoom2");
  }

  @Test
  void twoAccountsMayExchangeTheirZoomIds() throws IOException {
    write("campus", account("campus", "zoom1"));
    write("faculty", account("faculty", "zoom2"));
    Accounts accounts = Accounts.in(folder);

    write("campus", account("campus", "zoom2"));
    write("faculty", account("faculty", "zoom1"));
    accounts.refresh();

    assertThat(accounts.byKey("campus").orElseThrow().zoomAccountIds()).containsExactly("zoom2");
    assertThat(accounts.byKey("faculty").orElseThrow().zoomAccountIds()).containsExactly("zoom1");
  }

  @Test
  void aFileIsGoneWhenTwoReadingsHaveNotFoundIt() throws IOException {
    write("campus", account("campus", "zoom1"));
    Accounts accounts = Accounts.in(folder);
    Files.delete(folder.resolve("campus.yaml"));

    accounts.refresh();
    assertThat(accounts.byKey("campus")).isPresent();

    accounts.refresh();
    assertThat(accounts.byKey("campus")).isEmpty();
  }

  @Test
  void twoReadingsAreNeverMoreThanHalfAMinute() {
    assertThat(new AccountsFolder(folder, Duration.ofSeconds(15)).reread()).hasSeconds(15);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccountsFolder(folder, Duration.ofSeconds(16)));
  }

  @Test
  void aFolderThatCannotBeListedChangesNothing() throws IOException {
    Path mounted = Files.createDirectory(folder.resolve("mounted"));
    Files.writeString(mounted.resolve("campus.yaml"), account("campus", "zoom1"));
    Accounts accounts = Accounts.in(mounted);
    Files.move(mounted, folder.resolve("away"));

    accounts.refresh();
    accounts.refresh();

    assertThat(accounts.byKey("campus")).isPresent();
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    write("campus", account("campus", "zoom1") + "# " + "x".repeat(AccountFile.MAX_BYTES));

    Accounts accounts = Accounts.in(folder);

    assertThat(accounts.all()).isEmpty();
    assertThat(accounts.unusable()).isEqualTo(1);
  }

  @Test
  void aMissingFolderRefusesTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Accounts.in(folder.resolve("nowhere")))
        .withMessageContaining("ROLLCALL_ACCOUNTS_FOLDER");
  }

  private void write(String key, String content) throws IOException {
    Files.writeString(folder.resolve(key + ".yaml"), content);
  }

  private static String account(String key, String zoomId) {
    return "key: %s\nkind: oauth\nzoom-account-ids: [%s]\nplan: pro\n".formatted(key, zoomId);
  }
}
