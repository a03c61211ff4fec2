package io.rollcall.registrant.web;

import java.util.List;
import java.util.UUID;

/**
 * How far many people are.
 *
 * @param status {@code running}, or {@code done} when something came of everybody
 * @param total how many people
 * @param done of how many it is known what came of them
 */
record BatchJson(UUID id, String status, int total, int done, List<ResultJson> results) {}
