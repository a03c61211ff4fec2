package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private final EventReader reader = new EventReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {"id":1234567890}                                          | 1234567890
          {"id":"1234567890"}                                        | 1234567890
          {"id":123456789}                                           | 123456789
          {"id":99999999999}                                         | 99999999999
          {"id":12345678}                                            | -
          {"id":100000000000}                                        | -
          {"id":-123456789}                                          | -
          {"id":1234567890.0}                                        | -
          {"id":1.23456789e9}                                        | -
          {"id":"+123456789"}                                        | -
          {"id":"12345 6789"}                                        | -
          {"id":"abcD3ojfdbjfg","uuid":"u=="}                        | u==
          {"uuid":"u==","id":"85204719306"}                          | 85204719306
          {"webinar_id":222222222,"meeting_number":333333333}        | 333333333
          {"meeting_number":333333333,"meeting_id":444444444}        | 444444444
          {"meeting_id":444444444,"id":"555555555"}                  | 555555555
          {"meeting_id":444444444,"id":"short"}                      | 444444444
          {"meeting_uuid":"m==","uuid":"u=="}                        | u==
          {"meeting_uuid":"m=="}                                     | m==
          {"uuid":"a\\/b+c=="}                                       | a/b+c==
          {"uuid":"","meeting_uuid":"m=="}                           | m==
          {"uuid":17}                                                | -
          {"participant":{"id":"1234567890","uuid":"no"}}            | -
          {"participant":{"id":"1234567890"},"id":9876543210}        | 9876543210
          {"id":null,"uuid":null}                                    | -
          {"id":["1234567890"]}                                      | -
          []                                                         | -
          {}                                                         | -
          """)
  void theKeyIsTheFirstZoomNumberElseAUuid(String object, @Nullable String key) {
    EventHead head =
        read("{\"event\":\"e\",\"payload\":{\"object\":" + object + "},\"event_ts\":1}");
    assertThat(head.subject()).isEqualTo(key);
    assertThat(head.damaged()).isFalse();
  }

  @Test
  void aUuidBesideTheObjectCountsWhenTheObjectHasNone() {
    assertThat(read("{\"event\":\"e\",\"payload\":{\"meeting_uuid\":\"m\"}}").subject())
        .isEqualTo("m");
    assertThat(
            read("{\"event\":\"e\",\"payload\":{\"uuid\":\"p\",\"object\":{\"uuid\":\"o\"}}}")
                .subject())
        .isEqualTo("o");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'event':'meeting.started','event_ts':5,'payload':{'account_id':'A','object':{'id':'123456789'}}}",
        "{'payload':{'object':{'id':'123456789'},'account_id':'A'},'event_ts':5,'event':'meeting.started'}",
        "{'event_ts':5,'payload':{'account_id':'A','object':{'topic':'}]{','id':123456789}},'event':'meeting.started'}",
        "{'download_token':'t','payload':{'object':{'account_id':'other','files':[{'id':'1'},[[]]],'id':123456789},"
            + "'old_object':{'id':999999999},'account_id':'A'},'event':'meeting.started','event_ts':5}",
        "\t\r\n"
            + " {'\\u0065vent':'meeting\\u002estarted','event_ts':5,'payload':{'account_id':'A','object':{'id':'123456789'}}}",
      })
  void everyOrderOfNamesReadsAlike(String body) {
    assertThat(read(body.replace('\'', '"')))
        .isEqualTo(new EventHead("meeting.started", "A", "123456789", 5L, null, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {"event":"e","payload":{"account_id":"A"}}           | A
          {"event":"e","payload":{"object":{"account_id":"A"}}}| -
          {"event":"e","account_id":"A"}                       | -
          {"event":"e","payload":{"account_id":null}}          | -
          {"event":"e","payload":null}                         | -
          {"event":"e"}                                        | -
          """)
  void onlyTheAccountIdOfThePayloadCounts(String body, @Nullable String accountId) {
    assertThat(read(body).accountId()).isEqualTo(accountId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "{}", "[\"A\"]", "true", "\"\""})
  void anAccountIdThatIsNoTextIsNobodys(String value) {
    assertThat(read("{\"event\":\"e\",\"payload\":{\"account_id\":" + value + "}}").accountId())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1626230691572        | 1626230691572
          0                    | 0
          253402300799999      | 253402300799999
          253402300800000      | -
          -1                   | -
          "1626230691572"      | -
          1626230691572.5      | -
          99999999999999999999 | -
          null                 | -
          """)
  void theTimeIsAWholeNumberOfMilliseconds(String value, @Nullable Long time) {
    assertThat(read("{\"event\":\"e\",\"event_ts\":" + value + "}").time()).isEqualTo(time);
  }

  @Test
  void theFirstOfTwoEqualNamesCounts() {
    EventHead head =
        read(
            "{\"event\":\"a\",\"event\":\"b\",\"payload\":{\"account_id\":\"A\","
                + "\"account_id\":\"B\",\"object\":{\"id\":111111111,\"id\":222222222},"
                + "\"object\":{\"uuid\":\"late\"}},\"payload\":{\"account_id\":\"C\"},"
                + "\"event_ts\":1,\"event_ts\":2}");
    assertThat(head).isEqualTo(new EventHead("a", "A", "111111111", 1L, null, false));
    assertThat(read("{\"event\":7,\"event\":\"b\"}").event()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"event\"",
        "{}",
        "{\"event\":null}",
        "{\"event\":\"\"}",
        "{\"event\":5}",
        "{\"event\":{\"event\":\"e\"}}",
        "{\"payload\":{\"event\":\"e\"}}",
        "{\"event\":\"a\\u0000b\"}",
        "{\"event\":\"a\\nb\"}",
        "{\"event\":\"\\ud83d\"}",
        "{\"event\":\"unfinished",
        "{\"event_ts\":1 \"event\":\"e\"}",
        "<event/>",
        "{'event':'e'}",
      })
  void withoutAReadableNameThereIsNoEvent(String body) {
    assertThat(read(body).event()).isNull();
  }

  @Test
  void anEventNameIsAtMost255CharactersLong() {
    assertThat(read("{\"event\":\"" + "é".repeat(255) + "\"}").event()).hasSize(255);
    assertThat(read("{\"event\":\"" + "e".repeat(256) + "\"}").event()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event\":\"e\",\"payload\":{\"account_id\":\"A\",\"object\":",
        "{\"event\":\"e\",\"payload\":{\"account_id\":\"A\"},\u0000",
        "{\"event\":\"e\",\"payload\":{\"account_id\":\"A\"},\"x\":tru}",
        "{\"event\":\"e\",\"payload\":{\"account_id\":\"A\"},\"x\":1e}",
        "{\"event\":\"e\",\"payload\":{\"account_id\":\"A\",\"x\":\"\u00ff\"}}",
      })
  void whatWasReadBeforeTheFirstFaultCounts(String body) {
    EventHead head = reader.read(body.getBytes(ISO_8859_1));
    assertThat(head).isEqualTo(new EventHead("e", "A", null, null, null, true));
  }

  @Test
  void deepNestingAndEndlessNumbersAndNamesAreFaults() {
    String deep = "[".repeat(400_000);
    assertThat(read("{\"payload\":" + deep + ",\"event\":\"e\"}").event()).isNull();
    assertThat(read("{\"event\":\"e\",\"payload\":" + deep).event()).isEqualTo("e");
    assertThat(read("{\"x\":" + "9".repeat(800_000) + ",\"event\":\"e\"}").event()).isNull();
    assertThat(read("{\"" + "n".repeat(800_000) + "\":1,\"event\":\"e\"}").event()).isNull();
    assertThat(read("{\"x\":\"" + "n".repeat(800_000) + "\",\"event\":\"e\"}").event())
        .isEqualTo("e");
  }

  @Test
  void readingEndsWhereNothingCanChangeTheAnswer() {
    String whole =
        "{\"event\":\"e\",\"event_ts\":1,\"payload\":{\"account_id\":\"A\",\"object\":{\"id\":123456789";
    assertThat(read(whole + ", and no JSON from here"))
        .isEqualTo(new EventHead("e", "A", "123456789", 1L, null, false));
  }

  @Test
  void aChallengeIsReadToItsToken() {
    EventHead head =
        read(
            "{\"event\":\"endpoint.url_validation\",\"event_ts\":1,\"payload\":{\"account_id\":\"A\","
                + "\"object\":{\"id\":123456789},\"plainToken\":\"t\"}}");
    assertThat(head.challenge()).isTrue();
    assertThat(head.plainToken()).isEqualTo("t");
  }

  private EventHead read(String body) {
    return reader.read(body.getBytes(UTF_8));
  }
}
