package io.rollcall.meeting.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollcall.meeting.persistence.ActivityViews.ActivityView;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class OpenApiTest {

  private static final List<Class<?>> CONTROLLERS =
      List.of(
          MeetingsController.class,
          AlteringController.class,
          SlotsController.class,
          HistoryController.class,
          MeController.class,
          AnnouncementsController.class,
          CalendarLinkController.class,
          FeedController.class,
          AccountsController.class);

  private final Map<String, Object> document;

  OpenApiTest() throws IOException {
    document =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(Path.of("openapi.yaml")));
  }

  @Test
  void itHoldsTheOperationsOfTheControllers() {
    Set<String> documented = new TreeSet<>();
    at(document, "paths")
        .forEach(
            (path, item) ->
                ((Map<?, ?>) item).keySet().forEach(method -> documented.add(method + " " + path)));

    assertThat(documented).isEqualTo(operations());
  }

  @Test
  void everyOperationIsDescribed() {
    at(document, "paths")
        .values()
        .forEach(
            item ->
                ((Map<?, ?>) item)
                    .values()
                    .forEach(
                        operation ->
                            assertThat(((Map<?, ?>) operation).keySet())
                                .extracting(Object::toString)
                                .contains("operationId", "summary", "description", "responses")));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void itsSchemasHaveTheFieldsOfTheJson(String schema, Class<?> json) {
    assertThat(at(document, "components", "schemas", schema, "properties").keySet())
        .containsExactlyElementsOf(
            Arrays.stream(json.getRecordComponents())
                .filter(it -> !it.getAccessor().isAnnotationPresent(JsonAnySetter.class))
                .map(RecordComponent::getName)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void ofAnswersItSaysWhatMayBeMissingOrNull(String schema, Class<?> json) {
    Map<String, Object> described = at(document, "components", "schemas", schema);
    List<RecordComponent> always =
        Arrays.stream(json.getRecordComponents()).filter(it -> !maybeLeftOut(it, json)).toList();

    assertThat(described.get("required"))
        .isEqualTo(always.stream().map(RecordComponent::getName).toList());
    assertThat(always)
        .allSatisfy(
            it ->
                assertThat(admitsNull(at(described, "properties", it.getName())))
                    .as(it.getName())
                    .isEqualTo(isNullable(it)));
  }

  static Stream<Arguments> answers() {
    return schemas().filter(it -> !String.valueOf(it.get()[0]).endsWith("Request"));
  }

  private static boolean maybeLeftOut(RecordComponent component, Class<?> json) {
    return component.getAccessor().isAnnotationPresent(JsonInclude.class)
        || json.isAnnotationPresent(JsonInclude.class) && isNullable(component);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean admitsNull(Map<String, Object> property) {
    return property.get("type") instanceof List<?> types && types.contains("null")
        || property.get("oneOf") instanceof List<?> ones && ones.contains(Map.of("type", "null"));
  }

  @Test
  void aPatchHasTheFieldsOfARequestThatCanBeChanged() {
    assertThat(at(document, "components", "schemas", "MeetingPatch", "properties").keySet())
        .isEqualTo(Patching.CHANGEABLE);
  }

  static Stream<Arguments> schemas() {
    return Stream.of(
        Arguments.of("Meeting", MeetingJson.class),
        Arguments.of("NextSlot", MeetingJson.NextSlotJson.class),
        Arguments.of("Slot", SlotJson.class),
        Arguments.of("SlotRequest", SlotRequest.class),
        Arguments.of("Recurrence", RecurrenceJson.class),
        Arguments.of("RecurrenceRequest", MeetingRequest.RecurrenceRequest.class),
        Arguments.of("CurrentOccurrence", MeetingJson.CurrentJson.class),
        Arguments.of("Audience", MeetingJson.AudienceJson.class),
        Arguments.of("SignedAttendance", MeetingJson.SignedJson.class),
        Arguments.of("Settings", MeetingJson.SettingsJson.class),
        Arguments.of("MeetingRequest", MeetingRequest.class),
        Arguments.of("AudienceRequest", MeetingRequest.AudienceRequest.class),
        Arguments.of("SignedAttendanceRequest", MeetingRequest.SignedRequest.class),
        Arguments.of("SettingsRequest", MeetingRequest.SettingsRequest.class),
        Arguments.of("Occurrence", HistoryController.OccurrenceJson.class),
        Arguments.of("Announcement", AnnouncementJson.class),
        Arguments.of("AnnouncedMeeting", AnnouncementJson.AnnouncedMeetingJson.class),
        Arguments.of("AnnouncementRequest", AnnouncementRequest.class),
        Arguments.of("CalendarLink", CalendarLinkController.CalendarLinkJson.class),
        Arguments.of("Account", AccountJson.class),
        Arguments.of("Host", HostJson.class),
        Arguments.of("AccountCheck", AccountCheckJson.class),
        Arguments.of("TokenCheck", AccountCheckJson.TokenJson.class),
        Arguments.of("HostsCheck", AccountCheckJson.HostsJson.class),
        Arguments.of("HostCheck", AccountCheckJson.HostCheckJson.class),
        Arguments.of("CheckFailure", AccountCheckJson.FailureJson.class),
        Arguments.of("Activity", ActivityView.class));
  }

  private static Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Class<?> controller : CONTROLLERS) {
      String base =
          mapping(
              requireNonNull(
                  AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class)));
      for (Method method : controller.getDeclaredMethods()) {
        RequestMapping mapping =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          String verb = mapping.method()[0].name().toLowerCase(Locale.ROOT);
          operations.add(verb + " " + base + mapping(mapping));
        }
      }
    }
    return operations;
  }

  private static String mapping(RequestMapping mapping) {
    return mapping.path().length == 0 ? "" : mapping.path()[0];
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> document, String... names) {
    Map<String, Object> found = document;
    for (String name : names) {
      found = (Map<String, Object>) found.getOrDefault(name, Map.of());
    }
    return found;
  }
}
