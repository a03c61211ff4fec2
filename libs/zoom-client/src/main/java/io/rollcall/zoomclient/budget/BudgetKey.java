package io.rollcall.zoomclient.budget;

/** A row of the budget. */
record BudgetKey(String account, Label label) {}
