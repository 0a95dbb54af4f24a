package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;

/** The form for a new budget, also as it comes back when something is wrong. */
public record NewBudgetPage(BudgetForm form, Errors errors) {}
