package org.partnershipscorecard.render;

/** A page that cannot be rendered as it stands; the message says what and where. */
public final class RenderFailure extends RuntimeException {

  RenderFailure(String message) {
    super(message);
  }

  RenderFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
