package io.rollcall.offender.web;

import io.rollcall.offender.domain.Offender;

public class OffendersPage {

  Class<?> of = Offender.class;
}
