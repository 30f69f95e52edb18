package org.partnershipscorecard.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.DocumentException;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** Renders a page to PDF. Safe to share: each call stands alone. */
public final class PdfRenderer {

  private final List<Path> folders;

  /**
   * A renderer whose pages may name the style sheets and images of these folders, and nothing else.
   *
   * @param templatesFolder where the style sheets are
   * @param imageFolders further folders with PNG and JPEG images, searched in order
   */
  public PdfRenderer(Path templatesFolder, Path... imageFolders) {
    folders = Stream.concat(Stream.of(templatesFolder), Stream.of(imageFolders)).toList();
  }

  /**
   * Writes the document. The target appears whole or not at all: a temporary file beside it is
   * synced and renamed.
   *
   * @throws RenderFailure when the page cannot be rendered as it stands
   * @throws UncheckedIOException when the file cannot be written
   */
  public void render(PdfDocument document, Path target) {
    Path whole = target.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null) {
      throw new IllegalArgumentException("a PDF needs a file name");
    }
    byte[] pdf = pdf(document);
    try {
      Path temporary = Files.createTempFile(folder, "." + whole.getFileName(), ".tmp");
      try {
        write(pdf, temporary);
        Files.move(
            temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(byte[] pdf, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(pdf);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private byte[] pdf(PdfDocument document) {
    Document page = PageParser.parse(document.xhtml());
    checkTitle(document);
    PageLint.check(page);
    Outline.complete(page);
    FirstCells.fill(page);
    EmbeddedFonts fonts = new EmbeddedFonts(document.fingerprint());
    PageGlyphs.check(page, fonts);
    Pictures pictures = new Pictures(document.images(), fonts);
    try {
      ITextRenderer renderer = Copyfit.fitted(page, () -> laidOut(document, page, fonts, pictures));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      renderer.createPDF(out);
      ((ClosedUserAgent) renderer.getSharedContext().getUac()).checkNothingRefused();
      return out.toByteArray();
    } catch (DocumentException e) {
      throw new RenderFailure("the PDF cannot be written: " + e.getMessage(), e);
    }
  }

  private ITextRenderer laidOut(
      PdfDocument document, Document page, EmbeddedFonts fonts, Pictures pictures) {
    ITextOutputDevice device =
        new TaggedOutputDevice(
            ITextRenderer.DEFAULT_DOTS_PER_POINT, new Watermark(document.watermark()));
    ITextRenderer renderer =
        new ITextRenderer(
            ITextRenderer.DEFAULT_DOTS_PER_POINT,
            ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
            device,
            new ClosedUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL, folders),
            new PageFontResolver(fonts),
            new PictureFactory(device, pictures),
            new ITextTextRenderer());
    renderer.getSharedContext().setLineBreakingStrategy(new WholeWords());
    renderer.setListener(new PdfIdentity(document));
    renderer.setDocument(page);
    renderer.layout();
    return renderer;
  }

  private static void checkTitle(PdfDocument document) {
    if (document.title().isBlank() || document.language().isBlank()) {
      throw new RenderFailure("a document needs a title and a language");
    }
  }

  /** A rename is only safe once its folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
