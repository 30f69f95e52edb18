package org.partnershipscorecard.render;

import org.jspecify.annotations.Nullable;

/** A template that is missing or wrong, or that asks the model for what is not there. */
public final class TemplateFailure extends RuntimeException {

  TemplateFailure(String template, @Nullable String reason, Throwable cause) {
    super("template " + template + ": " + reason, cause);
  }
}
