"""A new document from its file to the site, by the very steps of the workflow files, in scratch clones.

Only check.yml is not run here: its one step is `.ci/run`, which runs this test.
"""

import html
import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.workflows.runner import BASE_URL, ROOT, Job, Runner, bare_environment, git

DOCUMENT = """Harbour Lantern Works Reports Third Quarter Results for Fiscal 2012

PORTLAND, ME - February 7, 2012 - Harbour Lantern Works, Inc. (OTC: HLWK) announced today its results for
the third quarter of fiscal 2012, ended December 31, 2011.

Harbour Lantern Works reported net income of $214,000 on revenue of $3.4 million for the quarter. This
compares to net income of $180,000 on revenue of $3.1 million for the same quarter a year ago.

Ada Fairweather, President and Chief Executive Officer, stated, "Lamps for small harbours sold well, and we
shipped more of them in this quarter than in any quarter before."

About Harbour Lantern Works

Harbour Lantern Works, Inc. makes lamps and signal glass for harbours and piers.

Contact:
Tom Quay
Harbour Lantern Works, Inc.
(207) 555-0143
"""
RELEASE = "2012-02-07-harbour-lantern-works-reports-third-quarter-results-for-fiscal-2012"
# What says how many documents were refused, besides the list itself and its downloads; search holds the words of all
# pages, a database and a package all tables.
TELLS_OF_REFUSALS = {
    "problems/index.html", "about/index.html", "index.html", "search/search_index.json", "problems.json",
    "data/problems.csv", "data/problems.json", "data/index.html", "data/archive.db", "data/datapackage.json",
    "data/tables.zip",
}  # fmt: skip


@dataclass
class Story:
    """What happened, in order, and the commit of the first merge."""

    review: Job
    records: Job
    published: Job
    records_again: Job
    published_again: Job
    broken_review: Job
    broken_records: Job
    broken_merge: Job
    origin: Path
    merged: str


def copy_of_the_project(folder: Path) -> None:
    """The project as it stands, with what is not committed yet, but nothing that is ignored."""
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    # A document whose records are not committed yet must not come into this story.
    python(folder, "-m", "generator", "parse", "--quiet")


def python(folder: Path, *words: str) -> str:
    """What Python prints in `folder`, with the code that stands there."""
    command = [sys.executable, *words]
    done = subprocess.run(command, cwd=folder, env=bare_environment(), capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def open_pull_request(author: Path, number: int, name: str, content: bytes) -> tuple[str, str]:
    """Push a branch with a new document, and the merge that GitHub makes of it; the branch's and the merge's commit."""
    git(author, "fetch", "--quiet", "origin", "main")
    git(author, "checkout", "--quiet", "-B", f"add-{number}", "FETCH_HEAD")
    (author / "seeds" / name).write_bytes(content)
    git(author, "add", "--all")
    git(author, "commit", "--quiet", "--message", f"Add {name}")
    git(author, "push", "--quiet", "origin", f"add-{number}")
    return git(author, "rev-parse", "HEAD"), merge(author, f"add-{number}", f"refs/pull/{number}/merge")


def merge(author: Path, branch: str, target: str) -> str:
    """The merge of `branch` of origin into main, pushed to `target`."""
    git(author, "fetch", "--quiet", "origin", "main", branch)
    git(author, "checkout", "--quiet", "--detach", git(author, "ls-remote", "origin", "main").split()[0])
    head = git(author, "ls-remote", "origin", f"refs/heads/{branch}").split()[0]
    git(author, "merge", "--quiet", "--no-ff", "--message", f"Merge {branch}", head)
    git(author, "push", "--quiet", "origin", f"HEAD:{target}")
    return git(author, "rev-parse", "HEAD")


def commit_records(runner: Runner, commit: str) -> Job:
    """The first job of the workflow `pages` for a push to main."""
    records = runner.run("pages", "records", commit, github__ref_name="main", github__token="unused")  # noqa: S106 - none
    assert records.failed is None, records.printed
    return records


def publish(runner: Runner, commit: str) -> tuple[Job, Job]:
    """The workflow `pages` for a push to main, up to the site."""
    records = commit_records(runner, commit)
    built = runner.run("pages", "build", commit, needs__records__outputs__commit=records.outputs["commit"])
    assert built.failed is None, built.printed
    return records, built


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    place = tmp_path_factory.mktemp("github")
    author, origin = place / "author", place / "origin.git"
    author.mkdir()
    copy_of_the_project(author)
    git(author, "init", "--quiet")
    git(author, "add", "--all")
    git(author, "commit", "--quiet", "--message", "The project")
    git(place, "clone", "--quiet", "--bare", str(author), str(origin))
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(author, "remote", "add", "origin", f"file://{origin}")
    runner = Runner(origin, place)

    # Someone adds a document, and not the records. A reviewer looks, and merges.
    _, proposed = open_pull_request(author, 1, "lantern.txt", DOCUMENT.encode())
    review = runner.run("review", "review", proposed)
    merged = merge(author, "add-1", "refs/heads/main")
    records, published = publish(runner, merged)
    # The same again, as after a press of "re-run".
    records_again, published_again = publish(runner, records.outputs["commit"])
    # A broken document; the pull request carries the label, so that its records are committed to it.
    noise = random.Random(2012).randbytes(4000)
    head, proposed = open_pull_request(author, 2, "scan.txt", noise)
    broken_review = runner.run("review", "review", proposed)
    broken_records = runner.run(
        "review", "records", proposed, github__event__pull_request__head__sha=head, github__head_ref="add-2",
        github__token="unused",  # noqa: S106 - none
    )  # fmt: skip
    broken_merge = commit_records(runner, merge(author, "add-2", "refs/heads/main"))
    return Story(
        review, records, published, records_again, published_again, broken_review, broken_records, broken_merge,
        origin, merged,
    )  # fmt: skip


def read(markdown: str) -> str:
    """What a reader sees of a summary."""
    return html.unescape(re.sub(r"</?span>", "", markdown)).replace("\N{WORD JOINER}", "")


def test_no_step_failed(story: Story) -> None:
    for job in (story.review, story.broken_review, story.broken_records):
        assert job.failed is None, job.printed


def test_the_steps_run_the_code_of_the_clone(story: Story) -> None:
    found = python(story.review.folder, "-c", "import generator; print(generator.__file__)")
    assert found == str(story.review.folder / "generator" / "__init__.py")


def test_the_review_names_what_is_new(story: Story) -> None:
    lines = read(story.review.summary).splitlines()
    assert lines[0] == "## What changed in the data"
    assert lines[2] == (
        "Compared with HEAD^1. 1 release is new, with 4 figures and 2 people. "
        "Over all releases, 1 event, 2 periods, 2 people and 1 organisation are new."
    )
    for line in (
        "### New release: Harbour Lantern Works Reports Third Quarter Results for Fiscal 2012",
        "| Date | 2012-02-07 |",
        "| Issuer | Harbour Lantern Works, Inc. |",
        "| Event | Results |",
        "| File | seeds/lantern.txt |",
        "| new | Net income | Q3 FY2012 | $214,000 | 214000 USD | reported |",
        "| new | Revenue | Q3 FY2012 | $3.4 million | 3400000 USD | reported |",
        "| new | Net income | Q3 FY2011 | $180,000 | 180000 USD | comparative |",
        "| new | person | Ada Fairweather | ada-fairweather |",
        "| new | organisation | Harbour Lantern Works, Inc. | harbour-lantern-works |",
    ):
        assert line in lines


def test_stale_records_are_a_notice_in_the_review(story: Story) -> None:
    told = story.review.printed["Say whether the records are stale"]
    assert told.startswith("::notice title=Records not regenerated::data is stale: `parse` would write or remove ")


def test_the_review_shows_the_site_with_the_document(story: Story) -> None:
    page = story.review.site[f"releases/{RELEASE}/index.html"].decode()
    assert "Harbour Lantern Works Reports Third Quarter Results for Fiscal 2012" in page


def test_the_merge_commits_the_records_and_nothing_else(story: Story) -> None:
    commit = story.records.outputs["commit"]
    assert commit != story.merged
    assert git(story.origin, "rev-parse", f"{commit}^") == story.merged
    paths = git(story.origin, "diff", "--name-only", story.merged, commit).splitlines()
    assert f"data/releases/{RELEASE}.yml" in paths
    assert f"data/releases/{RELEASE}.txt" in paths
    assert {path.split("/")[0] for path in paths} == {"data"}
    assert git(story.origin, "log", "-1", "--format=%s|%an", commit) == (
        "Regenerate data/ from seeds/|github-actions[bot]"
    )


def test_the_site_is_published_under_the_address_of_pages(story: Story) -> None:
    page = story.published.site[f"releases/{RELEASE}/index.html"].decode()
    assert f'<link rel="canonical" href="{BASE_URL}releases/{RELEASE}/">' in page
    assert "people/ada-fairweather/index.html" in story.published.site


def test_a_second_run_changes_nothing(story: Story) -> None:
    assert story.records_again.printed["Commit the records"] == "The records were up to date.\n"
    assert story.records_again.outputs == story.records.outputs
    assert "Nothing changed in the records." in story.records_again.summary
    assert story.published_again.site == story.published.site


def test_a_broken_document_is_named_with_its_reason(story: Story) -> None:
    lines = read(story.broken_review.summary).splitlines()
    assert lines[2] == "Compared with HEAD^1. 1 document is refused."
    (row,) = [line for line in lines if line.startswith("| new |")]
    assert row == "| new | scan.txt | the file holds NUL bytes, as programs and images do | not-text |"
    assert "scan.txt" in story.broken_review.printed["Read the documents"]


def test_records_are_committed_to_the_branch_of_a_labelled_pull_request(story: Story) -> None:
    changed = git(story.origin, "show", "--name-only", "--format=%an", "refs/heads/add-2").splitlines()
    assert changed[0] == "github-actions[bot]"
    assert [path.rsplit("-", 1)[0] for path in changed if path.startswith("data/")] == ["data/releases/refused"]
    # So the merge holds them, and the job on main has nothing to commit.
    assert story.broken_merge.printed["Commit the records"] == "The records were up to date.\n"


def test_a_broken_document_leaves_the_site_as_it_was(story: Story) -> None:
    # Both are previews of a merge: the first with the good document, the second with the broken one besides.
    before, after = story.review.site, story.broken_review.site
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed <= TELLS_OF_REFUSALS
    assert "scan.txt" in read(after["problems/index.html"].decode())
    assert f"releases/{RELEASE}/index.html" in after
