package io.rollcall.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The accounts' secrets, made at the first start; what is there is kept. */
record Secrets(Layout layout) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  /** Makes what is missing, and tells the simulator the same. */
  void prepare(List<LocalAccount> accounts, String ingestUrl) throws IOException {
    Files.createDirectories(layout.secrets());
    keepToOwner(layout.secrets(), "rwx------");
    for (LocalAccount account : accounts) {
      writeIfMissing(webhookFile(account.key()), newWebhookSecrets(account));
      writeIfMissing(apiFile(account.key()), newApiSecrets(account));
    }
    write(layout.simulatorAccounts(), simulator(accounts, ingestUrl));
  }

  /** The token that signs an account's webhooks; empty when it has a verification token only. */
  Optional<String> webhookSecret(String account) throws IOException {
    return read(webhookFile(account)).get("secret-tokens") instanceof List<?> secrets
        ? secrets.stream().findFirst().map(Object::toString)
        : Optional.empty();
  }

  private static Map<String, Object> newWebhookSecrets(LocalAccount account) {
    return account.jwt()
        ? Map.of("verification-token", random())
        : Map.of("secret-tokens", List.of(random()));
  }

  private static Map<String, Object> newApiSecrets(LocalAccount account) {
    return account.jwt()
        ? Map.of("api-key", random(), "api-secret", random())
        : Map.of(
            "account-id", account.firstZoomId(), "client-id", random(), "client-secret", random());
  }

  private Map<String, Object> simulator(List<LocalAccount> accounts, String ingestUrl)
      throws IOException {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (LocalAccount account : accounts) {
      entries.add(simulated(account, ingestUrl));
    }
    return Map.of("rollcall", Map.of("simulator", Map.of("accounts", entries)));
  }

  private Map<String, Object> simulated(LocalAccount account, String ingestUrl) throws IOException {
    Map<String, Object> entry = new LinkedHashMap<>(read(apiFile(account.key())));
    entry.put("key", account.key());
    entry.put("account-id", account.firstZoomId());
    String url = ingestUrl + "/webhooks/zoom/" + account.key();
    String secret = webhookSecret(account.key()).orElseGet(Secrets::random);
    entry.put("webhooks", List.of(Map.of("url", url, "secret", secret)));
    Object token = read(webhookFile(account.key())).get("verification-token");
    if (token != null) {
      entry.put("verification-token", token);
    }
    entry.put("hosts", account.hosts());
    return entry;
  }

  private Path webhookFile(String account) {
    return layout.secrets().resolve(account + ".webhook");
  }

  private Path apiFile(String account) {
    return layout.secrets().resolve(account + ".api");
  }

  private static void writeIfMissing(Path file, Map<String, Object> yaml) throws IOException {
    if (!Files.exists(file)) {
      write(file, yaml);
    }
  }

  /** Where files know whose they are. */
  static void keepToOwner(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static void write(Path file, Map<String, Object> yaml) throws IOException {
    Files.writeString(file, new Yaml().dump(yaml));
  }

  private static Map<String, Object> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
