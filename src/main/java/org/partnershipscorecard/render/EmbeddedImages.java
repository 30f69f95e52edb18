package org.partnershipscorecard.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The images that a page names, written into it. As for the PDF, they come from the authors' own
 * folders alone.
 */
final class EmbeddedImages {

  private static final Pattern IMAGE = Pattern.compile("(<img [^>]*?src=\")([^\"]*)(\")");

  private final List<Path> folders;

  EmbeddedImages(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * The page with its images in it.
   *
   * @throws RenderFailure when one is not a PNG or JPEG of the folders
   */
  String in(String page) {
    return IMAGE
        .matcher(page)
        .replaceAll(
            image -> Matcher.quoteReplacement(image.group(1) + data(image.group(2)) + "\""));
  }

  private String data(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String type = lower.endsWith(".png") ? "png" : "jpeg";
    boolean known = Pattern.matches(".*[.](png|jpe?g)", lower);
    for (Path folder : folders) {
      Path file = folder.resolve(name).normalize();
      if (known && Files.isRegularFile(file)) {
        try {
          if (file.toRealPath().startsWith(folder.toRealPath())) {
            return "data:image/"
                + type
                + ";base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
          }
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read the image " + name, e);
        }
      }
    }
    throw new RenderFailure(
        "the page names \"" + name + "\", which is not a PNG or JPEG of its folders");
  }
}
