package io.rollcall.registrant.joining;

import io.rollcall.platform.callers.Caller;
import io.rollcall.registrant.domain.Meeting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down who was made host. The link itself stands nowhere. */
@Component
class Audit {

  private static final Logger audit = LoggerFactory.getLogger("rollcall.audit");

  void hostLink(Caller caller, Meeting meeting) {
    audit.info("{} takes a host link of meeting {}", caller, meeting.id());
  }
}
