package io.rollcall.platform.accounts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Accounts and secrets for the services that ask for them; the others open no file. */
@AutoConfiguration
@EnableConfigurationProperties(AccountFilesProperties.class)
class AccountsAutoConfiguration {

  @Bean
  @Lazy
  Rereading accountFilesRereading(AccountFilesProperties properties) {
    return new Rereading(properties.accounts().reread());
  }

  @Bean
  @Lazy
  Accounts accounts(
      AccountFilesProperties properties,
      Rereading rereading,
      ObjectProvider<MeterRegistry> meters) {
    Accounts accounts = Accounts.in(properties.accounts().folder());
    rereading.repeat(accounts::refresh);
    count("accounts", accounts::unusable, meters);
    return accounts;
  }

  @Bean
  @Lazy
  WebhookSecretFiles webhookSecrets(
      AccountFilesProperties properties,
      Rereading rereading,
      ObjectProvider<MeterRegistry> meters) {
    WebhookSecretFiles files = new WebhookSecretFiles(properties.secrets().folder());
    rereading.repeat(files::refresh);
    count("webhook", files::unusable, meters);
    return files;
  }

  @Bean
  @Lazy
  ApiSecretFiles apiSecrets(
      AccountFilesProperties properties,
      Rereading rereading,
      ObjectProvider<MeterRegistry> meters) {
    ApiSecretFiles files = new ApiSecretFiles(properties.secrets().folder());
    rereading.repeat(files::refresh);
    count("api", files::unusable, meters);
    return files;
  }

  private static void count(
      String files, Supplier<Number> unusable, ObjectProvider<MeterRegistry> meters) {
    meters.ifAvailable(
        registry ->
            Gauge.builder("rollcall_account_files_unusable", unusable)
                .description("Files whose present content cannot be used; the last good one is")
                .tag("files", files)
                .register(registry));
  }
}
