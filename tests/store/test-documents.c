/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents of offers: each file once and never changed, whatever moment the process ends or the disk is full
 * (M116–M120, R1, R5, R37, R41). */

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "offer-fixture.h"

/* Moments at which adding is cut off. */
#define KILLS 12

static const char *program;

/* ---- files and offers ---- */

typedef struct
{
  StoreFixture store;
  char *folder; /* of the files that are added */
  gint64 offer_id;
} Fixture;

static gint64
create_bare_offer (TdmStore *store, const char *offer_id)
{
  g_autoptr (TdmOffer) offer = tdm_offer_new ();

  offer->offer_id = g_strdup (offer_id);
  offer->type = g_strdup ("saas");
  return create_offer (store, offer);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  store_fixture_set_up (&self->store, NULL);
  self->folder = make_folder ();
  self->offer_id = create_bare_offer (self->store.store, "my-offer");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  store_fixture_tear_down (&self->store, NULL);
  remove_folder (self->folder);
  g_free (self->folder);
}

/* (transfer full): its path */
static char *
write_file (const char *folder, const char *name, const char *content)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
add (Fixture *self, const char *kind, const char *path, TdmReceipt *receipt)
{
  g_autoptr (GError) error = NULL;

  add_document (self->store.store, self->offer_id, kind, path, receipt, &error);
  g_assert_no_error (error);
}

static TdmOfferDocument *
get_document (TdmOffer *offer, guint position)
{
  g_assert_cmpuint (offer->documents->len, >, position);
  return offer->documents->pdata[position];
}

static char *
dup_stored_path (TdmStore *store, const char *sha256)
{
  g_autoptr (GFile) file = tdm_store_get_document_file (store, sha256);

  return g_file_get_path (file);
}

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *entry = g_build_filename (path, name, NULL);

      count += g_file_test (entry, G_FILE_TEST_IS_DIR) ? count_entries (entry) : 1;
    }

  return count;
}

/* How many files stand below documents, whatever their names. */
static guint
count_stored (const char *data_dir)
{
  g_autofree char *documents = g_build_filename (data_dir, "documents", NULL);

  return count_entries (documents);
}

static void
assert_no_findings (TdmStore *store)
{
  g_autoptr (GPtrArray) findings = check_store (store);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* ---- adding ---- */

/* The file stands under the SHA-256 of its content, for this user only, and says what it is. */
static void
test_add (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "Zażółć 計画.pdf", "%PDF-1.7 one");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF-1.7 one", -1);
  g_autofree char *expected = g_strdup_printf ("documents/%.2s/%s", sum, sum);
  g_autofree char *stored = NULL;
  g_autofree char *content = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (TdmOffer) offer = NULL;
  const TdmOfferDocument *document;
  struct stat info;

  add (self, "one-pager", path, NULL);
  offer = load_offer_by_id (self->store.store, self->offer_id);
  document = get_document (offer, 0);
  g_assert_cmpstr (document->kind, ==, "one-pager");
  g_assert_cmpstr (document->name, ==, "Zażółć 計画.pdf");
  g_assert_cmpstr (document->sha256, ==, sum);
  g_assert_cmpint (document->size, ==, 12);
  g_assert_cmpint (document->added, >, 0);

  stored = dup_stored_path (self->store.store, sum);
  g_assert_true (g_str_has_suffix (stored, expected));
  g_assert_true (g_file_get_contents (stored, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "%PDF-1.7 one");
  g_assert_no_errno (stat (stored, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  folder = g_path_get_dirname (stored);
  g_assert_no_errno (stat (folder, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  assert_no_findings (self->store.store);
}

/* The same file for several offers and kinds is stored once and never written again. */
static void
test_once (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "deck.pptx", "slides");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "slides", -1);
  g_autofree char *stored = dup_stored_path (self->store.store, sum);
  gint64 second = create_bare_offer (self->store.store, "second");
  g_autoptr (GError) error = NULL;
  struct stat before, after;
  TdmReceipt receipt;

  add (self, "pitch-deck", path, &receipt);
  g_assert_cmpint (receipt.undo_id, !=, 0);
  g_assert_no_errno (stat (stored, &before));

  add (self, "other", path, NULL);
  g_assert_true (add_document (self->store.store, second, "pitch-deck", path, NULL, &error));
  add (self, "pitch-deck", path, &receipt);
  g_assert_cmpint (receipt.undo_id, ==, 0);
  g_assert_no_errno (stat (stored, &after));
  g_assert_cmpint (before.st_ino, ==, after.st_ino);
  g_assert_cmpuint (count_stored (self->store.folder), ==, 1);
  assert_no_findings (self->store.store);
}

/* A kind that stands once takes the place of its last version; of the others a file of the same name does. */
static void
test_versions (Fixture *self, gconstpointer data)
{
  const char *const kinds[] = { "one-pager", "case-study" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *first = write_file (self->folder, "a.pdf", "first");
      g_autoptr (GPtrArray) versions = NULL;
      const TdmOfferDocument *version;

      add (self, kinds[i], first, NULL);
      g_free (write_file (self->folder, "a.pdf", "second"));
      add (self, kinds[i], first, NULL);
      versions = load_versions (self->store.store, self->offer_id, kinds[i]);
      g_assert_cmpuint (versions->len, ==, 2);
      version = versions->pdata[0];
      g_assert_cmpint (version->replaced, ==, 0);
      version = versions->pdata[1];
      g_assert_cmpint (version->replaced, >, 0);
      g_assert_cmpint (version->size, ==, 5);
    }

  {
    g_autofree char *other = write_file (self->folder, "b.pdf", "third");
    g_autoptr (TdmOffer) offer = NULL;

    add (self, "case-study", other, NULL);
    add (self, "one-pager", other, NULL);
    offer = load_offer_by_id (self->store.store, self->offer_id);
    g_assert_cmpuint (offer->documents->len, ==, 3);
    g_assert_cmpstr (get_document (offer, 0)->name, ==, "b.pdf");
    g_assert_cmpstr (get_document (offer, 1)->name, ==, "a.pdf");
    g_assert_cmpstr (get_document (offer, 2)->name, ==, "b.pdf");
  }
}

/* Logos and screenshots belong to the listing. */
static void
test_assets (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "logo.png", "png");
  g_autoptr (TdmOffer) offer = NULL;
  g_autoptr (GError) error = NULL;

  add (self, "large-logo", path, NULL);
  g_assert_true (
    add_link (self->store.store, self->offer_id, "video-url", "https://example.com/v", NULL, &error));
  g_assert_true (
    add_link (self->store.store, self->offer_id, "landing-page-url", "https://example.com", NULL, &error));
  offer = load_offer_by_id (self->store.store, self->offer_id);
  g_assert_cmpuint (offer->assets->len, ==, 2);
  g_assert_cmpuint (offer->documents->len, ==, 1);
  g_assert_cmpstr (get_document (offer, 0)->url, ==, "https://example.com");
}

static void
assert_not_added (Fixture *self, const char *kind, const char *path, GQuark domain, int code)
{
  g_autofree char *before = dump_offers (self->store.store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint stored = count_stored (self->store.folder);

  g_assert_false (add_document (self->store.store, self->offer_id, kind, path, NULL, &error));
  g_assert_error (error, domain, code);
  after = dump_offers (self->store.store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_stored (self->store.folder), ==, stored);
}

/* R37: folders, pipes and devices are no documents, and nothing waits for them. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "a.pdf", "a");
  g_autofree char *missing = g_build_filename (self->folder, "nothing.pdf", NULL);
  g_autofree char *pipe = g_build_filename (self->folder, "pipe.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (mkfifo (pipe, 0600));
  assert_not_added (self, "one-pager", missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_not_added (self, "one-pager", self->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_not_added (self, "one-pager", pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_not_added (self, "one-pager", "/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_not_added (self, "poem", path, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  assert_not_added (self, "social-url", path, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);

  g_assert_false (add_document (self->store.store, 77, "one-pager", path, NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (
    add_link (self->store.store, self->offer_id, "social-url", "javascript:alert(1)", NULL, &error));
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_INVALID);
  g_assert_cmpuint (count_stored (self->store.folder), ==, 0);
}

static void
add_named (Fixture *self, const char *path, const char *name, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_add_document_async (self->store.store, self->offer_id, "case-study", file, name, NULL, NULL,
                                keep_result_cb, &result);
  tdm_store_change_finish (self->store.store, wait_for_result (&result), NULL, error);
}

/* R32, R37: a name says what it is, and is no path. */
static void
test_names (Fixture *self, gconstpointer data)
{
  static const char *const names[][2] = {
    { "../../etc/passwd", ".._.._etc_passwd" },
    { "..", "_" },
    { "two\nlines\t.pdf", "two\357\277\275lines\357\277\275.pdf" },
    { "a\342\200\256fdp.exe", "a\357\277\275fdp.exe" },
    { "<b>AT&T</b>.pdf", "<b>AT&T<_b>.pdf" },
    { "bad\377.pdf", "bad\357\277\275.pdf" },
    { "Zaz\314\207o\314\201.pdf", "Za\305\274\303\263.pdf" },
  };
  g_autofree char *path = write_file (self->folder, "a.pdf", "a");
  g_autofree char *endless = g_strnfill (1024 * 1024, 'x');
  g_autoptr (TdmOffer) offer = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      add_named (self, path, names[i][0], &error);
      g_assert_no_error (error);
    }
  offer = load_offer_by_id (self->store.store, self->offer_id);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (get_document (offer, i)->name, ==, names[i][1]);

  add_named (self, path, endless, &error);
  g_assert_error (error, TDM_RULE_ERROR, TDM_RULE_ERROR_TOO_LONG);
}

/* §4.2: five others at most; a newer version of one of them is no sixth. */
static void
test_too_many (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.pdf", i);
      g_autofree char *path = write_file (self->folder, name, name);

      add (self, "other", path, NULL);
    }

  {
    g_autofree char *sixth = write_file (self->folder, "6.pdf", "6");
    g_autofree char *newer = write_file (self->folder, "0.pdf", "newer");

    assert_not_added (self, "other", sixth, TDM_RULE_ERROR, TDM_RULE_ERROR_TOO_MANY);
    add (self, "other", newer, NULL);
  }
}

/* A store beside a running window copies nothing. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "a.pdf", "a");
  g_autoptr (GError) error = NULL;
  TdmStore *reader = open_store (self->store.folder, TDM_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_false (add_document (reader, self->offer_id, "one-pager", path, NULL, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (count_stored (self->store.folder), ==, 0);
  assert_no_findings (reader);
  close_store (reader);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "a.pdf", "a");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  tdm_store_add_document_async (self->store.store, self->offer_id, "one-pager", file, NULL, NULL, cancellable,
                                keep_result_cb, &result);
  g_assert_false (tdm_store_change_finish (self->store.store, wait_for_result (&result), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_stored (self->store.folder), ==, 0);
}

/* ---- undo ---- */

/* Each verb about documents and what undo makes of it: the state before, to the last byte. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "a.pdf", "first");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (TdmOffer) offer = NULL;
  g_autoptr (GError) error = NULL;
  TdmStore *store = self->store.store;
  TdmReceipt receipts[6];
  gint64 document;

  add (self, "one-pager", path, NULL);
  offer = load_offer_by_id (store, self->offer_id);
  document = get_document (offer, 0)->id;
  before = dump_offers (store);

  g_assert_true (keep_document_until (store, document, "2026-12-31", &receipts[0], &error));
  g_free (write_file (self->folder, "a.pdf", "second"));
  add (self, "one-pager", path, &receipts[1]);
  g_assert_true (
    add_link (store, self->offer_id, "landing-page-url", "https://a.example", &receipts[2], &error));
  g_assert_true (
    add_link (store, self->offer_id, "landing-page-url", "https://b.example", &receipts[3], &error));
  g_assert_true (remove_document (store, document, &receipts[4], &error));
  g_assert_no_error (error);
  {
    g_autoptr (TdmOffer) now = load_offer_by_id (store, self->offer_id);

    g_assert_true (remove_document (store, get_document (now, 0)->id, &receipts[5], &error));
  }

  for (guint i = G_N_ELEMENTS (receipts); i-- > 0;)
    {
      undo (store, receipts[i].undo_id, &error);
      g_assert_no_error (error);
    }
  after = dump_offers (store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_stored (self->store.folder), ==, 2);
}

/* Taking back an older addition leaves the newer one; a removal cannot come back where another stands by now. */
static void
test_undo_older (Fixture *self, gconstpointer data)
{
  g_autofree char *a = write_file (self->folder, "a.pdf", "a");
  g_autofree char *b = write_file (self->folder, "b.pdf", "b");
  g_autoptr (TdmOffer) offer = NULL;
  g_autoptr (GError) error = NULL;
  TdmReceipt first, second, removal;

  add (self, "case-study", a, &first);
  add (self, "case-study", b, &second);
  g_assert_true (undo (self->store.store, first.undo_id, &error));
  offer = load_offer_by_id (self->store.store, self->offer_id);
  g_assert_cmpuint (offer->documents->len, ==, 1);
  g_assert_cmpstr (get_document (offer, 0)->name, ==, "b.pdf");

  add (self, "one-pager", a, NULL);
  g_clear_pointer (&offer, tdm_offer_free);
  offer = load_offer_by_id (self->store.store, self->offer_id);
  g_assert_true (remove_document (self->store.store, get_document (offer, 0)->id, &removal, &error));
  add (self, "one-pager", b, NULL);
  g_assert_false (undo (self->store.store, removal.undo_id, &error));
  g_assert_error (error, TDM_STORE_ERROR, TDM_STORE_ERROR_STALE);
}

/* An edit of the offer in between is another thing. */
static void
test_undo_beside_edit (Fixture *self, gconstpointer data)
{
  g_autofree char *a = write_file (self->folder, "a.pdf", "a");
  g_autoptr (TdmOffer) values = tdm_offer_new ();
  g_autoptr (TdmOffer) offer = NULL;
  TdmReceipt receipt;

  add (self, "one-pager", a, &receipt);
  values->id = self->offer_id;
  values->summary = g_strdup ("A summary");
  g_assert_true (save_offer (self->store.store, values, TDM_OFFER_FIELD_SUMMARY, NULL, NULL));
  g_assert_true (undo (self->store.store, receipt.undo_id, NULL));
  offer = load_offer_by_id (self->store.store, self->offer_id);
  g_assert_cmpuint (offer->documents->len, ==, 0);
  g_assert_cmpstr (offer->summary, ==, "A summary");
}

/* ---- check ---- */

static void
assert_finding (TdmStore *store, const char *words)
{
  g_autoptr (GPtrArray) findings = check_store (store);

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (findings->pdata[0], words));
  g_assert_nonnull (strstr (findings->pdata[0], "a.pdf of offer my-offer"));
}

/* A changed or missing file is one line each, one that belongs to nobody none; the same file again mends it. */
static void
test_check (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "a.pdf", "content");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "content", -1);
  g_autofree char *stored = dup_stored_path (self->store.store, sum);
  TdmStore *store = self->store.store;
  TdmReceipt receipt;

  add (self, "one-pager", path, &receipt);
  assert_no_findings (store);
  g_assert_true (g_file_set_contents (stored, "CONTENT", -1, NULL));
  g_chmod (stored, 0600);
  assert_finding (store, "was changed");
  g_assert_true (g_file_set_contents (stored, "shorter", 3, NULL));
  assert_finding (store, "was changed");
  g_assert_no_errno (g_unlink (stored));
  assert_finding (store, "is missing");

  add (self, "other", path, NULL);
  assert_no_findings (store);

  {
    g_autoptr (TdmOffer) offer = load_offer_by_id (store, self->offer_id);

    g_assert_true (remove_document (store, get_document (offer, 1)->id, NULL, NULL));
  }
  g_assert_true (undo (store, receipt.undo_id, NULL));
  assert_no_findings (store);
  g_assert_true (g_file_test (stored, G_FILE_TEST_EXISTS));

  add (self, "one-pager", path, NULL);
  g_chmod (stored, 0644);
  {
    g_autoptr (GPtrArray) findings = check_store (store);

    g_assert_cmpuint (findings->len, ==, 1);
    g_assert_true (g_str_has_prefix (findings->pdata[0], "modes: "));
  }
}

/* ---- no room ---- */

static void
limit_file_size (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = bytes;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/* R5: a copy that does not fit is refused as a whole and leaves nothing; with room again it goes on. */
static void
test_no_room (Fixture *self, gconstpointer data)
{
  g_autofree char *content = g_strnfill (3 * 1024 * 1024, 'x');
  g_autofree char *path = write_file (self->folder, "big.pdf", content);

  signal (SIGXFSZ, SIG_IGN);
  limit_file_size (2 * 1024 * 1024);
  assert_not_added (self, "one-pager", path, TDM_STORE_ERROR, TDM_STORE_ERROR_FULL);
  limit_file_size (RLIM_INFINITY);
  add (self, "one-pager", path, NULL);
  assert_no_findings (self->store.store);
}

/* ---- beside others ---- */

#define BIG_MB 200
/* A list that waits for the copy would take as long as that: a second at least. */
#define ANSWER_LIMIT_MS 250.0

static char *
make_big_file (const char *folder)
{
  char *path = g_build_filename (folder, "big.mp4", NULL);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_no_errno (ftruncate (fd, (off_t) BIG_MB * 1024 * 1024));
  close (fd);
  return path;
}

/* A list is read at once while a big file is on its way. */
static void
test_big (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_big_file (self->folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimer) copy = g_timer_new ();
  double worst = 0;
  guint lists = 0;

  tdm_store_add_document_async (self->store.store, self->offer_id, "other", file, NULL, NULL, NULL,
                                keep_result_cb, &result);
  while (result == NULL)
    {
      g_autoptr (GTimer) timer = g_timer_new ();
      g_autoptr (GPtrArray) offers = list_offers (self->store.store);

      worst = MAX (worst, g_timer_elapsed (timer, NULL) * 1000);
      lists++;
    }
  g_assert_true (tdm_store_change_finish (self->store.store, result, NULL, &error));
  g_test_message ("%d MB in %.0f ms; meanwhile %u lists, the slowest %.1f ms", BIG_MB,
                  g_timer_elapsed (copy, NULL) * 1000, lists, worst);
  g_assert_cmpfloat (worst, <, ANSWER_LIMIT_MS);
}

/* ---- killed ---- */

G_NORETURN static void
add_for_ever (const char *data_dir)
{
  g_autoptr (GError) error = NULL;
  TdmStore *store = open_store (data_dir, TDM_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  for (guint i = 0; TRUE; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d-%u.pdf", getpid (), i);
      g_autofree char *filler = g_strnfill (400 * 1024, 'x');
      g_autofree char *content = g_strconcat (name, filler, NULL);
      g_autofree char *path = write_file (data_dir, name, content);

      g_assert_true (add_document (store, 1, "case-study", path, NULL, &error));
      g_unlink (path);
      g_print ("%s\n", name);
      fflush (stdout);
    }
}

static gboolean
kill_cb (gpointer data)
{
  g_subprocess_send_signal (data, SIGKILL);
  return G_SOURCE_REMOVE;
}

/* What it said it had added, a name a line. */
static GStrv
add_and_kill (const char *data_dir)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) worker =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--add", data_dir, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *output = NULL;

  g_assert_no_error (error);
  g_timeout_add ((guint) g_random_int_range (80, 300), kill_cb, worker);
  g_subprocess_communicate_utf8_async (worker, NULL, NULL, keep_result_cb, &result);
  g_assert_true (
    g_subprocess_communicate_utf8_finish (worker, wait_for_result (&result), &output, NULL, &error));
  return g_strsplit (output, "\n", -1);
}

static gboolean
has_name (const TdmOffer *offer, const char *name)
{
  for (guint i = 0; i < offer->documents->len; i++)
    if (g_strcmp0 (((TdmOfferDocument *) offer->documents->pdata[i])->name, name) == 0)
      return TRUE;

  return FALSE;
}

/* R1: whatever was acknowledged is there and whole, and no half file stands under a final name or is left over. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  g_autofree char *data_dir = g_strdup (self->store.folder);
  g_autofree char *documents = g_build_filename (data_dir, "documents", NULL);
  guint acknowledged = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      g_auto (GStrv) names = NULL;
      g_autoptr (TdmOffer) offer = NULL;
      g_autoptr (GDir) dir = NULL;
      const char *name;

      close_store (g_steal_pointer (&self->store.store));
      names = add_and_kill (data_dir);
      self->store.store = open_store (data_dir, TDM_STORE_DEFAULT, NULL);
      assert_no_findings (self->store.store);
      offer = load_offer_by_id (self->store.store, 1);
      for (guint j = 0; names[j] != NULL && *names[j] != '\0'; j++, acknowledged++)
        g_assert_true (has_name (offer, names[j]));

      dir = g_dir_open (documents, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        g_assert_cmpuint (strlen (name), ==, 2);
    }

  g_test_message ("R1 killed while adding documents: kills %u, acknowledged %u, lost 0", KILLS, acknowledged);
  g_assert_cmpuint (acknowledged, >, 0);
}

/* What a killed process left unfinished goes at the next start, what stands under a sum stays. */
static void
test_leftovers (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self->folder, "a.pdf", "content");
  g_autofree char *documents = g_build_filename (self->store.folder, "documents", NULL);
  g_autofree char *leftover = NULL;

  add (self, "one-pager", path, NULL);
  leftover = write_file (documents, "new-ABCDEF", "half a f");
  store_fixture_reopen (&self->store);
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_stored (self->store.folder), ==, 1);
  assert_no_findings (self->store.store);
}

#define ADD(path, func) g_test_add ("/documents/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--add"))
    add_for_ever (argv[2]);

  g_test_init (&argc, &argv, NULL);
  ADD ("add", test_add);
  ADD ("once", test_once);
  ADD ("versions", test_versions);
  ADD ("assets", test_assets);
  ADD ("refused", test_refused);
  ADD ("names", test_names);
  ADD ("too-many", test_too_many);
  ADD ("read-only", test_read_only);
  ADD ("cancelled", test_cancelled);
  ADD ("undo", test_undo);
  ADD ("undo-older", test_undo_older);
  ADD ("undo-beside-edit", test_undo_beside_edit);
  ADD ("check", test_check);
  ADD ("no-room", test_no_room);
  ADD ("big", test_big);
  ADD ("killed", test_killed);
  ADD ("leftovers", test_leftovers);

  return g_test_run ();
}
