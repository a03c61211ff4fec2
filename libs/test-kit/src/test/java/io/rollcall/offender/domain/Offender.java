package io.rollcall.offender.domain;

import io.rollcall.offender.web.OffendersPage;
import org.springframework.beans.factory.annotation.Autowired;

public class Offender {

  @Autowired OffendersPage page = new OffendersPage();

  public void waits() throws InterruptedException {
    Thread.sleep(1);
    System.out.println(page);
  }
}
