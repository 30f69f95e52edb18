package org.partnershipscorecard.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over fields, each written with its length so that no two lists of fields read the same.
 */
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void add(String field) {
    digest.update((field.length() + ":" + field).getBytes(StandardCharsets.UTF_8));
  }

  /** A field that may be empty, which is told apart from an empty text. */
  void addOptional(@Nullable Object field) {
    if (field == null) {
      digest.update((byte) '-');
    } else {
      add(field.toString());
    }
  }

  /** 64 lower-case hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
