"""Who paints, and in which order: workers behind one seam, and the queue before them.

A `Worker` paints one picture at a time. `LocalWorker` does it in this process, `FakeWorker` only
pretends, for tests and for whoever builds pages; workers on other machines fit the same seam. The
`Queue` shares one worker among the groups in the room. Importing this loads no torch.
"""

from visioning.workers.fake import Act, FakeWorker
from visioning.workers.job import Job
from visioning.workers.local import LocalWorker
from visioning.workers.queue import Place, Queue
from visioning.workers.worker import Worker

__all__ = ["Act", "FakeWorker", "Job", "LocalWorker", "Place", "Queue", "Worker"]
