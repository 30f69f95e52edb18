package org.partnershipscorecard.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Random;

/**
 * Letters for a font subset's name that look drawn at random and are the same for the same seed:
 * nothing here is a secret, and the same inputs must give the same bytes.
 */
final class SubsetLetters extends SecureRandom {

  private final transient Random letters;

  SubsetLetters(String seed) {
    letters = new Random(ByteBuffer.wrap(sha256(seed)).getLong());
  }

  @Override
  public double nextDouble() {
    return letters.nextDouble();
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
