package io.rollcall.registrant.zoom;

import static java.util.Objects.requireNonNull;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.webinars.NewPanelist;
import io.rollcall.zoomclient.webinars.Panelist;
import io.rollcall.zoomclient.webinars.ZoomPanelists;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The presenters of webinars on Zoom. No method fails. */
@Component
public class Panels {

  private static final Duration YET_TO_BE_LISTED = Duration.ofSeconds(1);

  private final ZoomPanelists zoom;

  Panels(ZoomPanelists zoom) {
    this.zoom = zoom;
  }

  /**
   * Makes somebody a panelist. Zoom answers nothing of it, and adds whom it has a second time: so
   * its list is looked at before and after.
   */
  public Mono<Reply> add(Meeting webinar, Person person) {
    String email = person.email();
    if (email == null) {
      return Mono.just(new Reply.Refused(Refusal.NO_EMAIL));
    }
    long number = requireNonNull(webinar.number());
    return find(webinar, number, person)
        .flatMap(
            found ->
                found instanceof Reply.Done
                    ? invite(webinar, number, person, email)
                    : Mono.just(found));
  }

  /** Takes one away; who is gone already counts as taken away. */
  public Mono<Reply> remove(Meeting webinar, String panelist) {
    return zoom.delete(webinar.account(), requireNonNull(webinar.number()), panelist)
        .map(
            answer ->
                Replies.isGone(answer)
                    ? new Reply.Done()
                    : Replies.of(answer, yes -> new Reply.Done()));
  }

  private Mono<Reply> invite(Meeting webinar, long number, Person person, String email) {
    NewPanelist invited = new NewPanelist(person.name(), email);
    return zoom.add(webinar.account(), number, List.of(invited))
        .map(answer -> Replies.of(answer, yes -> new Reply.Done()))
        .flatMap(
            reply ->
                reply instanceof Reply.Done ? listed(webinar, number, person) : Mono.just(reply));
  }

  private Mono<Reply> listed(Meeting webinar, long number, Person person) {
    return find(webinar, number, person)
        .map(
            found ->
                found instanceof Reply.Done ? new Reply.NotNow(YET_TO_BE_LISTED, null) : found);
  }

  /** Looks whether somebody with that e-mail is one; done when nobody is. */
  public Mono<Reply> find(Meeting webinar, String email) {
    Person person = new Person(null, "", null, email);
    return zoom.list(webinar.account(), requireNonNull(webinar.number()))
        .map(answer -> Replies.isGone(answer) ? new Reply.Done() : found(answer, person));
  }

  /** Done when the list does not have the person. */
  private Mono<Reply> find(Meeting webinar, long number, Person person) {
    return zoom.list(webinar.account(), number).map(answer -> found(answer, person));
  }

  private static Reply found(ZoomAnswer<List<Panelist>> answer, Person person) {
    return Replies.of(
        answer,
        yes ->
            yes.value().stream()
                .filter(it -> person.hasEmail(it.email()))
                .findFirst()
                .map(it -> panelist(it, yes))
                .orElseGet(Reply.Done::new));
  }

  /** One without link is yet to get it. */
  private static Reply panelist(Panelist found, ZoomAnswer.Yes<List<Panelist>> answer) {
    String id = Replies.blankAsNull(found.id());
    String link = Replies.blankAsNull(found.joinUrl());
    return id == null || link == null
        ? new Reply.NotNow(YET_TO_BE_LISTED, null)
        : new Reply.Registered(id, link, answer.zoomTime().orElse(null));
  }
}
