/** The tables of this service. Statements take whole batches; none is sent once per row. */
@NullMarked
package io.rollcall.meeting.persistence;

import org.jspecify.annotations.NullMarked;
