# The instances on which commands run.

data "aws_iam_policy_document" "managed_instance" {
  # the node fetches an approved script itself; the second is for scripts pinned to a version
  statement {
    sid       = "Scripts"
    effect    = "Allow"
    actions   = ["s3:GetObject", "s3:GetObjectVersion"]
    resources = ["arn:${local.partition}:s3:::${var.scripts_bucket}/*"]
  }
}

data "aws_iam_policy_document" "managed_instance_trust" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "managed_instance" {
  name               = "${var.name_prefix}managed-instance"
  description        = "An instance that Opswrit may run commands on"
  assume_role_policy = data.aws_iam_policy_document.managed_instance_trust.json
}

# what the SSM agent needs to be there at all
resource "aws_iam_role_policy_attachment" "managed_instance_core" {
  role       = aws_iam_role.managed_instance.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_role_policy" "managed_instance_scripts" {
  name   = "approved-scripts"
  role   = aws_iam_role.managed_instance.id
  policy = data.aws_iam_policy_document.managed_instance.json
}

resource "aws_iam_instance_profile" "managed_instance" {
  name = "${var.name_prefix}managed-instance"
  role = aws_iam_role.managed_instance.name
}
