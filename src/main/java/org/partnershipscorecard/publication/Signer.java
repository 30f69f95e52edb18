package org.partnershipscorecard.publication;

/**
 * Who acts, as they typed it.
 *
 * @param role never blank
 * @param person empty where only the role is given
 * @param comment may be empty
 */
public record Signer(String role, String person, String comment) {

  public Signer {
    if (role.isBlank()) {
      throw new IllegalArgumentException("say in which role: --role \"…\"");
    }
  }

  /**
   * As in a manifest: the role, and the name where one was given, so that they can be told apart.
   */
  public String entry() {
    return person.isBlank() ? role : role + Manifest.APART + person;
  }

  /** The role, and the name where one was given. */
  public String words() {
    return person.isBlank() ? role : role + ", " + person;
  }
}
