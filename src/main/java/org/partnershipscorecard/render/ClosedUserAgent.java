package org.partnershipscorecard.render;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Fetches what a page names, from our own folders alone. A page is made from what agencies and
 * authors sent, so nothing it names may reach the network or the rest of the disk.
 */
final class ClosedUserAgent extends ITextUserAgent {

  private static final String DEFAULT_STYLES =
      new XhtmlNamespaceHandler().getDefaultStylesheet().map(StylesheetInfo::getUri).orElseThrow();

  private static final List<String> TYPES = List.of(".css", ".png", ".jpg", ".jpeg");

  private final List<Path> folders;
  private @Nullable RenderFailure first;

  /**
   * An agent for the folders given, asked in their order.
   *
   * @param folders the template folder first, then those with the authors' images
   */
  ClosedUserAgent(ITextOutputDevice device, int dotsPerPixel, List<Path> folders) {
    super(device, dotsPerPixel);
    this.folders = folders.stream().map(ClosedUserAgent::real).toList();
  }

  /**
   * Throws what was refused while the page was made: Flying Saucer keeps some of it to itself.
   *
   * @throws RenderFailure when something was refused
   */
  void checkNothingRefused() {
    if (first != null) {
      throw first;
    }
  }

  @Override
  public @Nullable String resolveURI(@Nullable String uri) {
    if (uri == null || uri.equals(DEFAULT_STYLES)) {
      return uri;
    }
    return file(uri).toUri().toString();
  }

  /** Flying Saucer would take an image that is written into the page itself without asking. */
  @Override
  public ImageResource getImageResource(String uri) {
    return super.getImageResource(file(uri).toUri().toString());
  }

  @Override
  protected InputStream openStream(String uri) throws IOException {
    if (uri.equals(DEFAULT_STYLES)) {
      return URI.create(uri).toURL().openStream();
    }
    return Files.newInputStream(file(uri));
  }

  @Override
  protected URLConnection openConnection(String uri) {
    throw refused(uri);
  }

  private Path file(String uri) {
    if (TYPES.stream().noneMatch(uri.toLowerCase(Locale.ROOT)::endsWith)) {
      throw refused(uri);
    }
    for (Path folder : folders) {
      Path file = in(folder, uri);
      if (Files.isRegularFile(file) && real(file).startsWith(folder)) {
        return file;
      }
    }
    throw refused(uri);
  }

  private Path in(Path folder, String uri) {
    try {
      return uri.startsWith("file:")
          ? Path.of(URI.create(uri)).normalize()
          : folder.resolve(uri).normalize();
    } catch (IllegalArgumentException e) {
      throw refused(uri);
    }
  }

  /** Links are followed before the folder is compared, so none leads outside. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new RenderFailure("cannot read " + path.getFileName(), e);
    }
  }

  private RenderFailure refused(String uri) {
    RenderFailure failure =
        new RenderFailure(
            "the page names \""
                + uri
                + "\", which is not a style sheet, PNG or JPEG of its folders");
    if (first == null) {
      first = failure;
    }
    return failure;
  }
}
